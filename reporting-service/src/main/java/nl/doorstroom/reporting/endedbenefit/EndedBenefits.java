package nl.doorstroom.reporting.endedbenefit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.history.BenefitSpell;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.placement.PlacedChain;

/**
 * Counts ended benefits in a world.
 *
 * <p>Built on the official exit-to-work statistic (CBS, Cohortonderzoek uitstroom uit de bijstand naar werk): a benefit
 * ended, and one month later there is a job and no benefit. The month leaves out administrative delay.
 */
public final class EndedBenefits {

    private final World world;
    private final List<PlacedChain> placed;
    private final DefinitionSet definitions;

    private EndedBenefits(World world, List<PlacedChain> placed, DefinitionSet definitions) {
        this.world = world;
        this.placed = placed;
        this.definitions = definitions;
    }

    /**
     * Every covered spell of the world with its state.
     *
     * @param placed the placements of the same world
     * @param horizon the day up to which checks can be answered; a check date after it is pending
     */
    public static List<CountedBenefit> in(
            World world, List<PlacedChain> placed, LocalDate horizon, DefinitionSet definitions) {
        EndedBenefits counting = new EndedBenefits(world, placed, definitions);
        return world.spells().stream()
                .filter(spell -> definitions.covers(spell.kind()))
                .map(spell -> counting.count(spell, horizon))
                .toList();
    }

    private CountedBenefit count(BenefitSpell spell, LocalDate horizon) {
        LocalDate lastDay = spell.lastDay();
        if (lastDay == null) {
            CoveredSpell running =
                    covered(spell, null, spell.adultsOn(world.asOf()), null, attributionOfReduction(spell));
            return new CountedBenefit(running, BenefitVerdict.of(BenefitState.RUNNING));
        }
        LocalDate checkDate = DutchCalendar.plusMonths(lastDay, definitions.exitCheckMonths());
        List<UUID> adults = spell.adultsOn(lastDay);
        PlacedChain placement = placementOf(spell, adults, lastDay, checkDate);
        CoveredSpell ended = covered(
                spell,
                checkDate,
                adults,
                placement,
                placement == null
                        ? Attributions.on(lastDay, adults, null, world, definitions)
                        : placement.placement().attribution());
        return new CountedBenefit(ended, verdict(spell, ended, placement, horizon));
    }

    /** A running spell is nobody's result, but that income is set off from it is: that of the day on which it began. */
    private Attribution attributionOfReduction(BenefitSpell spell) {
        LocalDate reducedFrom = spell.reducedFrom();
        return reducedFrom == null
                ? Attribution.none()
                : Attributions.on(reducedFrom, spell.adultsOn(reducedFrom), null, world, definitions);
    }

    private static CoveredSpell covered(
            BenefitSpell spell,
            @Nullable LocalDate checkDate,
            List<UUID> adults,
            @Nullable PlacedChain placement,
            Attribution attribution) {
        return new CoveredSpell(
                spell.id(),
                spell.householdId(),
                spell.kind(),
                spell.start(),
                spell.lastDay(),
                checkDate,
                adults,
                spell.reducedFrom(),
                placement == null ? null : placement.chain().id(),
                attribution);
    }

    /** The order is the rule: a restart outranks an open check, and that outranks everything that is seen later. */
    private BenefitVerdict verdict(
            BenefitSpell spell, CoveredSpell ended, @Nullable PlacedChain placement, LocalDate horizon) {
        LocalDate lastDay = ended.lastDay();
        LocalDate checkDate = ended.checkDate();
        List<UUID> adults = ended.adults();
        if (restartsSoon(spell, adults, lastDay)) {
            return BenefitVerdict.of(BenefitState.ANNULLED_RESTART);
        }
        if (horizon.isBefore(checkDate)) {
            return BenefitVerdict.of(BenefitState.PENDING);
        }
        if (otherCovered(spell, adults, checkDate)) {
            return BenefitVerdict.of(BenefitState.ANNULLED_RESTART);
        }
        if (spell.reasonClass() == EndReasonClass.EXCLUDED) {
            return BenefitVerdict.of(BenefitState.EXIT_OTHER);
        }
        List<UUID> inWork = personsInWork(adults, checkDate);
        if (!inWork.isEmpty()) {
            return exitToWork(spell, adults, lastDay, inWork, placement);
        }
        if (chainsOf(adults).stream().anyMatch(chain -> chain.chain().activeOn(checkDate))) {
            return BenefitVerdict.of(BenefitState.EXIT_UNKNOWN);
        }
        if (spell.reasonClass() == EndReasonClass.TOWARDS_WORK && !anyWorkAround(adults, lastDay, checkDate)) {
            return BenefitVerdict.of(BenefitState.EXIT_UNKNOWN, BenefitFinding.END_REASON_WORK_WITHOUT_CONTRACT);
        }
        return BenefitVerdict.of(BenefitState.EXIT_OTHER);
    }

    private BenefitVerdict exitToWork(
            BenefitSpell spell,
            List<UUID> adults,
            LocalDate lastDay,
            List<UUID> inWork,
            @Nullable PlacedChain placement) {
        LocalDate returnedOn = returnedOn(spell, adults, lastDay);
        return new BenefitVerdict(
                BenefitState.EXIT_TO_WORK,
                inWork,
                endedBackwards(spell, lastDay, placement)
                        ? List.of(BenefitFinding.ENDED_RETROACTIVELY_BEFORE_WORK)
                        : List.of(),
                returnedOn,
                returnedOn == null ? null : (int) ChronoUnit.DAYS.between(lastDay, returnedOn));
    }

    /** A switch to another covered kind is a restart too. */
    private boolean restartsSoon(BenefitSpell spell, List<UUID> adults, LocalDate lastDay) {
        return covered(spell, adults).stream()
                .map(BenefitSpell::start)
                .anyMatch(
                        start -> start.isAfter(lastDay) && !start.isAfter(lastDay.plusDays(definitions.restartDays())));
    }

    private boolean otherCovered(BenefitSpell spell, List<UUID> adults, LocalDate day) {
        return world.spells().stream()
                .anyMatch(other -> !other.id().equals(spell.id())
                        && definitions.covers(other.kind())
                        && other.activeOn(day)
                        && other.concerns(spell.householdId(), adults, day));
    }

    private @Nullable LocalDate returnedOn(BenefitSpell spell, List<UUID> adults, LocalDate lastDay) {
        return covered(spell, adults).stream()
                .map(BenefitSpell::start)
                .filter(start -> start.isAfter(lastDay.plusDays(definitions.restartDays())))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The other covered spells of the household, or of one of its adults in another household. */
    private List<BenefitSpell> covered(BenefitSpell spell, List<UUID> adults) {
        List<BenefitSpell> others = new ArrayList<>();
        for (BenefitSpell other : world.spells()) {
            if (!other.id().equals(spell.id())
                    && definitions.covers(other.kind())
                    && other.concerns(spell.householdId(), adults, other.start())) {
                others.add(other);
            }
        }
        return others;
    }

    private List<PlacedChain> chainsOf(List<UUID> adults) {
        return placed.stream()
                .filter(chain -> adults.contains(chain.placement().participantId()))
                .toList();
    }

    private List<UUID> personsInWork(List<UUID> adults, LocalDate day) {
        return chainsOf(adults).stream()
                .filter(chain -> chain.chain().evidencedOn(day, definitions.evidenceMaxAgeDays()))
                .map(chain -> chain.placement().participantId())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean anyWorkAround(List<UUID> adults, LocalDate lastDay, LocalDate checkDate) {
        LocalDate from = lastDay.minusDays(definitions.workWindowDays());
        return chainsOf(adults).stream().anyMatch(chain -> chain.chain().activeBetween(from, checkDate));
    }

    /**
     * The placement that goes with an end: the one that was named; else work of an adult around the last day, on the
     * check date if possible, and of those the one that began last.
     */
    private @Nullable PlacedChain placementOf(
            BenefitSpell spell, List<UUID> adults, LocalDate lastDay, LocalDate checkDate) {
        LocalDate from = lastDay.minusDays(definitions.workWindowDays());
        PlacedChain best = null;
        for (PlacedChain chain : chainsOf(adults)) {
            if (chain.chain().contracts().stream()
                    .anyMatch(contract -> contract.id().equals(spell.placementId()))) {
                return chain;
            }
            if (chain.chain().activeBetween(from, checkDate)
                    && (best == null || nearer(checkDate).compare(chain, best) > 0)) {
                best = chain;
            }
        }
        return best;
    }

    private static Comparator<PlacedChain> nearer(LocalDate checkDate) {
        return Comparator.comparing((PlacedChain chain) -> chain.chain().activeOn(checkDate))
                .thenComparing(chain -> chain.chain().placementDate())
                .thenComparing(chain -> chain.chain().id());
    }

    private boolean endedBackwards(BenefitSpell spell, LocalDate lastDay, @Nullable PlacedChain placement) {
        if (placement == null
                || spell.endRegisteredAt() == null
                || spell.reasonClass() == EndReasonClass.TOWARDS_WORK) {
            return false;
        }
        LocalDate workBegan = placement.chain().placementDate();
        return workBegan.isAfter(lastDay.plusDays(1))
                && DutchCalendar.dateOf(spell.endRegisteredAt()).isAfter(workBegan);
    }
}
