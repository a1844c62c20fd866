package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What facts and statements together say. The definitions of the steps are those of the Participatieladder (VNG and
 * Divosa): 6 is paid work without support, 5 paid work with a supplementary benefit, an instrument or guidance, 4 unpaid
 * work, 3 activities of an organisation every week; 1 and 2 no fact can tell.
 */
record LadderView(List<LadderFact> facts, List<LadderStatement> statements) {

    LadderStanding on(LocalDate day) {
        List<LadderFact> holding = holding(day);
        int highest = holding.stream().mapToInt(LadderFact::step).max().orElse(0);
        if (highest == 0) {
            return statements.stream()
                    .filter(statement -> statement.isAssertedBy(day, statable(besides(statement, holding))))
                    .max(Comparator.comparing(LadderStatement::statedOn).thenComparing(LadderStatement::id))
                    .map(statement -> stated(statement, holding))
                    .orElseGet(() -> new LadderStanding(null, List.of(), null));
        }
        boolean paid = highest == LadderFact.PAID_WORK;
        boolean supported = paid && holding.stream().anyMatch(LadderFact::support);
        return new LadderStanding(
                supported ? LadderFact.PAID_WORK_WITH_SUPPORT : highest,
                holding.stream()
                        .filter(fact -> fact.step() == highest || (paid && fact.support()))
                        .toList(),
                null);
    }

    /** The highest step that may be stated for a day. */
    int provable(LocalDate day) {
        LadderStanding standing = on(day);
        int proven = standing.step() == null || standing.asserted() ? 0 : standing.step();
        return Math.max(proven, statable(activities(holding(day))));
    }

    /** What holds on a day, in a stable order. */
    private List<LadderFact> holding(LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.holdsOn(day))
                .sorted(Comparator.comparing(LadderFact::firstDay).thenComparing(LadderFact::id))
                .toList();
    }

    /**
     * What makes activities likely now and did so when the statement was made: the trajectory beside which it was made, and
     * where that one led to. Of what came afterwards it says nothing.
     */
    private List<LadderFact> besides(LadderStatement statement, List<LadderFact> holding) {
        Set<UUID> then = activities(holding(statement.statedOn())).stream()
                .map(LadderFact::id)
                .collect(Collectors.toSet());
        return activities(holding).stream()
                .filter(fact -> then.contains(fact.id()))
                .toList();
    }

    /** Those that make activities likely. */
    private static List<LadderFact> activities(List<LadderFact> holding) {
        return holding.stream().filter(LadderFact::allowsActivities).toList();
    }

    private static int statable(List<LadderFact> activities) {
        return activities.isEmpty() ? LadderStatement.HIGHEST_WITHOUT_FACTS : LadderFact.ORGANISED_ACTIVITIES;
    }

    private LadderStanding stated(LadderStatement statement, List<LadderFact> holding) {
        return new LadderStanding(
                statement.step(),
                statement.step() <= LadderStatement.HIGHEST_WITHOUT_FACTS ? List.of() : besides(statement, holding),
                statement);
    }

    /** The whole way, from the first day of which something is known. */
    List<LadderPeriod> periods() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LadderFact fact : facts) {
            days.add(fact.firstDay());
            if (fact.lastDay() != null) {
                days.add(fact.lastDay().plusDays(1));
            }
        }
        statements.forEach(statement -> days.add(statement.statedOn()));
        List<LadderPeriod> periods = new ArrayList<>();
        for (LocalDate day : days) {
            LadderPeriod next = on(day).from(day);
            boolean known = !periods.isEmpty() || next.step() != null;
            if (known && (periods.isEmpty() || !periods.get(periods.size() - 1).goesOnAs(next))) {
                periods.add(next);
            }
        }
        return periods;
    }
}
