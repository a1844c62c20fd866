package nl.doorstroom.reporting.fairness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.doorstroom.reporting.step.StepKind;

/** Tells people who entered in a period apart by how far they came: docs/figures/fairness.md. */
final class Cohorts {

    /** In the order of the way. */
    static final List<StepKind> WAY =
            List.of(StepKind.INTAKE, StepKind.TRAJECTORY_STARTED, StepKind.VACANCY_OFFERED, StepKind.PLACED);

    private Cohorts() {}

    /**
     * A cohort for each step, the first step first; nobody is in two.
     *
     * @param steps everything that was taken, up to the day that is asked, by whoever took a step in the period
     * @param hidden whom the user may not see: they are in no cohort
     */
    static List<Cohort> of(Collection<TakenStep> steps, LocalDate periodStart, LocalDate periodEnd, Set<UUID> hidden) {
        Map<StepKind, SortedSet<UUID>> people = new HashMap<>();
        Map<StepKind, Integer> anonymous = new HashMap<>();
        steps.stream()
                .filter(step -> !hidden.contains(step.participantId()))
                .collect(Collectors.groupingBy(TakenStep::participantId))
                .forEach((person, taken) -> enteredOn(taken, periodStart, periodEnd)
                        .ifPresent(day -> {
                            StepKind reached = furthest(taken, day);
                            if (taken.get(0).erased()) {
                                anonymous.merge(reached, 1, Integer::sum);
                            } else {
                                people.computeIfAbsent(reached, step -> new TreeSet<>())
                                        .add(person);
                            }
                        }));
        List<Cohort> cohorts = new ArrayList<>();
        for (StepKind step : WAY) {
            cohorts.add(new Cohort(step, people.getOrDefault(step, new TreeSet<>()), anonymous.getOrDefault(step, 0)));
        }
        return cohorts;
    }

    /**
     * A trajectory that starts is another way, of which the first offer is known. An intake begins one only for somebody of
     * whom nothing is known before the period: whoever was on a way already may have had the first offer long ago.
     */
    private static Optional<LocalDate> enteredOn(List<TakenStep> taken, LocalDate periodStart, LocalDate periodEnd) {
        boolean newcomer = taken.stream().noneMatch(step -> step.on().isBefore(periodStart));
        return taken.stream()
                .filter(TakenStep::asked)
                .filter(step ->
                        step.kind() == StepKind.TRAJECTORY_STARTED || (step.kind() == StepKind.INTAKE && newcomer))
                .map(TakenStep::on)
                .filter(day -> !day.isBefore(periodStart) && !day.isAfter(periodEnd))
                .min(Comparator.naturalOrder());
    }

    private static StepKind furthest(List<TakenStep> taken, LocalDate enteredOn) {
        return taken.stream()
                .filter(step -> !step.on().isBefore(enteredOn))
                .map(TakenStep::kind)
                .max(Comparator.comparing(WAY::indexOf))
                .orElseThrow();
    }
}
