package nl.doorstroom.reporting.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.ApplicationVersion;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.placement.PlacedChain;
import nl.doorstroom.reporting.placement.Placement;
import nl.doorstroom.reporting.placement.Placements;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Placements of people without a benefit, and whether they had none later; and applications: docs/figures/without-benefit.md. */
public final class WithoutBenefitSteps {

    private static final int DAYS_OF_A_WEEK = 7;

    private WithoutBenefitSteps() {}

    /** Each looks at what was so on a day that is over when it is looked at, so nothing later in the world changes it. */
    public static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        List<Step> steps = new ArrayList<>();
        for (PlacedChain placed : Placements.in(world, definitions)) {
            Placement placement = placed.placement();
            LocalDate day = placement.placementDate();
            UUID person = placement.participantId();
            if (!hadBenefit(person, day, world, definitions)) {
                for (int week : definitions.withoutBenefitWeeks()) {
                    LocalDate due = day.plusDays((long) DAYS_OF_A_WEEK * week);
                    steps.add(Step.of(idOf(placement.chainId(), week), StepKind.PLACED_WITHOUT_BENEFIT, person, day)
                            .belongingTo(placement.attribution())
                            .between(null, String.valueOf(week))
                            .due(due, resultOn(due, person, knowledge.asOf(due), definitions)));
                }
            }
        }
        for (ApplicationVersion application : knowledge.steps(ApplicationVersion.class)) {
            UUID person = knowledge.personOf(application.participantId());
            LocalDate day = application.appliedOn();
            steps.add(Step.of(application.applicationId(), StepKind.BENEFIT_APPLIED_FOR, person, day)
                    .belongingTo(Attributions.on(day, List.of(person), null, world, definitions))
                    .between(null, application.kind()));
        }
        return steps;
    }

    private static StepResult resultOn(LocalDate due, UUID person, World world, DefinitionSet definitions) {
        if (world.outOfScope(person, due)) {
            return StepResult.EXCLUDED;
        }
        return world.spells().stream()
                        .anyMatch(spell -> definitions.covers(spell.kind())
                                && spell.activeOn(due)
                                && spell.adultsOn(due).contains(person))
                ? StepResult.BENEFIT
                : StepResult.NO_BENEFIT;
    }

    /** On the day, or so shortly before it that a new benefit would go on with it. */
    static boolean hadBenefit(UUID person, LocalDate day, World world, DefinitionSet definitions) {
        LocalDate since = day.minusDays(definitions.restartDays());
        return world.spells().stream().anyMatch(spell -> {
            LocalDate last = spell.lastDay() == null || spell.lastDay().isAfter(day) ? day : spell.lastDay();
            return definitions.covers(spell.kind())
                    && !spell.start().isAfter(last)
                    && !last.isBefore(since)
                    && spell.adultsOn(last).contains(person);
        });
    }

    /** The same placement is looked at more than once. */
    private static UUID idOf(UUID chain, int week) {
        return UUID.nameUUIDFromBytes((chain + " " + week).getBytes(UTF_8));
    }
}
