package nl.doorstroom.reporting.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.AgreedHours;
import nl.doorstroom.reporting.fact.InstrumentVersion;
import nl.doorstroom.reporting.history.Contract;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;
import nl.doorstroom.reporting.placement.PlacedChain;
import nl.doorstroom.reporting.placement.Placement;
import nl.doorstroom.reporting.placement.Placements;
import nl.doorstroom.reporting.societalreturn.EffortKind;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Work as stretches of days with the same hours a week: docs/figures/societal-return.md.
 *
 * <p>A stretch is cut where a month begins when it is not there all month, so that it loses nothing when its dates are cut to
 * the month. In a world that ends on a day, only its days up to that day count.
 */
public final class WorkSteps {

    /** Instruments in which somebody works; what supports work that is told by itself is none. */
    private static final Map<String, EffortKind> WORKPLACES = Map.of(
            "PROEFPLAATS", EffortKind.TRIAL_PLACE,
            "PARTICIPATIEPLAATS", EffortKind.PARTICIPATION_PLACE,
            "WERKPLEK_OVERIG", EffortKind.OTHER_WORKPLACE);

    private WorkSteps() {}

    public static List<DatedStep> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        List<DatedStep> steps = new ArrayList<>();
        for (PlacedChain placed : Placements.in(world, definitions)) {
            Placement placement = placed.placement();
            boolean afterBenefit = WithoutBenefitSteps.hadBenefit(
                    placement.participantId(), placement.placementDate(), world, definitions);
            for (Contract contract : placed.chain().contracts()) {
                EffortKind kind = EffortKind.ofPaidWork(contract.kind(), afterBenefit);
                steps.addAll(new Work(contract, kind, placement.attribution()).in(world, definitions));
            }
        }
        for (InstrumentVersion instrument : knowledge.steps(InstrumentVersion.class)) {
            EffortKind kind = WORKPLACES.get(instrument.kind());
            if (kind != null && !instrument.annulled()) {
                Contract place = placeOf(instrument, knowledge.personOf(instrument.participantId()));
                Attribution owner = Attributions.on(
                        place.start(), List.of(place.participantId()), place.trajectoryId(), world, definitions);
                steps.addAll(new Work(place, kind, owner).in(world, definitions));
            }
        }
        return steps;
    }

    private static Contract placeOf(InstrumentVersion instrument, UUID person) {
        BigDecimal hours = instrument.hoursPerWeek();
        return new Contract(
                instrument.instrumentId(),
                person,
                instrument.kind(),
                instrument.start(),
                instrument.lastDay(),
                instrument.lastDay(),
                instrument.plannedEnd(),
                instrument.instrumentId(),
                instrument.trajectoryId(),
                null,
                List.of(),
                hours == null ? List.of() : List.of(new AgreedHours(instrument.start(), hours)));
    }

    /** What somebody does, and whose it is. */
    private record Work(Contract contract, EffortKind kind, Attribution owner) {

        /** As each world has it: a confirmation or an end that comes later tells more of days before it. */
        List<DatedStep> in(World last, DefinitionSet definitions) {
            SortedSet<LocalDate> worlds = new TreeSet<>(contract.confirmations());
            worlds.add(contract.start());
            if (contract.endVisibleFrom() != null) {
                worlds.add(contract.endVisibleFrom());
            }
            Map<Step, LocalDate> open = new HashMap<>();
            List<DatedStep> steps = new ArrayList<>();
            for (LocalDate day : worlds.tailSet(contract.start())) {
                List<Step> present =
                        stretches(Objects.requireNonNull(contract.asOf(day)), last, definitions.evidenceMaxAgeDays());
                open.entrySet().removeIf(entry -> {
                    boolean gone = !present.contains(entry.getKey());
                    if (gone) {
                        steps.add(new DatedStep(entry.getKey(), entry.getValue(), day));
                    }
                    return gone;
                });
                present.forEach(step -> open.putIfAbsent(step, day));
            }
            open.forEach((step, from) -> steps.add(new DatedStep(step, from, null)));
            return steps;
        }

        private List<Step> stretches(Contract seen, World last, int maxAgeDays) {
            if (!seen.activeOn(seen.start())) {
                return List.of();
            }
            UUID person = contract.participantId();
            LocalDate confirmedUntil = seen.evidencedUntil(maxAgeDays);
            SortedSet<LocalDate> starts = new TreeSet<>(last.turningDaysOfScope(person));
            seen.hours().forEach(agreed -> starts.add(agreed.from()));
            starts.add(confirmedUntil.plusDays(1));
            starts.removeIf(day -> !day.isAfter(seen.start()) || !seen.activeOn(day));
            starts.add(seen.start());
            List<LocalDate> days = List.copyOf(starts);
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < days.size(); i++) {
                LocalDate from = days.get(i);
                LocalDate to = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : seen.lastDay();
                if (!last.outOfScope(person, from)) {
                    StepKind told = from.isAfter(confirmedUntil) ? StepKind.WORK_UNCONFIRMED : StepKind.WORK_CONFIRMED;
                    addByMonth(steps, told, from, to, seen.hours().isEmpty() ? null : seen.hoursOn(from));
                }
            }
            return steps;
        }

        /** The first month when it has only a part of it, all whole months together, and the last one when it has a part. */
        private void addByMonth(
                List<Step> steps, StepKind told, LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal hours) {
            LocalDate firstWhole = from.getDayOfMonth() == 1 ? from : firstOfNextMonth(from);
            if (to != null && to.isBefore(firstWhole)) {
                steps.add(step(told, from, to, hours));
                return;
            }
            if (from.isBefore(firstWhole)) {
                steps.add(step(told, from, firstWhole.minusDays(1), hours));
            }
            LocalDate afterWhole = to == null ? null : to.plusDays(1).withDayOfMonth(1);
            if (afterWhole == null || firstWhole.isBefore(afterWhole)) {
                steps.add(step(told, firstWhole, afterWhole == null ? null : afterWhole.minusDays(1), hours));
            }
            if (to != null && afterWhole != null && !to.isBefore(afterWhole)) {
                steps.add(step(told, afterWhole, to, hours));
            }
        }

        private Step step(StepKind told, LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal hours) {
            Integer days = to == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
            UUID id = UUID.nameUUIDFromBytes((contract.id() + " " + from).getBytes(UTF_8));
            return Step.of(id, told, contract.participantId(), from)
                    .belongingTo(owner)
                    .between(null, kind.name())
                    .after(days, null)
                    .of(hours);
        }

        private static LocalDate firstOfNextMonth(LocalDate day) {
            return DutchCalendar.plusMonths(day.withDayOfMonth(1), 1);
        }
    }
}
