package nl.doorstroom.reporting.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.endedbenefit.BenefitState;
import nl.doorstroom.reporting.endedbenefit.CountedBenefit;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.lastingwork.CheckState;

import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.Counted.DEFINITIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every history, tried on random ones; a failure names the seed that shows it. */
class OutcomesTest {

    private static final int QUESTIONS = 60;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    record Question(Instant knownAt, LocalDate asOf) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAnswerEveryQuestionAsTheCountDoes(long seed) {
        History history = History.of(RandomHistory.of(seed));
        Outcomes outcomes = Outcomes.of(history, DEFINITIONS);

        for (Question question : questions(history, outcomes, seed)) {
            assertEquals(
                    counted(history, question),
                    OutcomeRows.inOrder(outcomes.at(question.knownAt(), question.asOf(), DEFINITIONS)),
                    () -> question.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderAndNumberOfDeliveriesChangeNothing(long seed) {
        List<Fact> facts = RandomHistory.of(seed);
        List<Fact> delivered = new ArrayList<>(facts);
        delivered.addAll(facts);
        delivered.addAll(facts);
        Collections.shuffle(delivered, new Random(seed));

        assertEquals(Outcomes.of(History.of(facts), DEFINITIONS), Outcomes.of(History.of(delivered), DEFINITIONS));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void laterFactsNeverChangeWhatWasKnownBefore(long seed) {
        History whole = History.of(RandomHistory.of(seed));
        Outcomes outcomes = Outcomes.of(whole, DEFINITIONS);

        for (Question question : questions(whole, outcomes, seed).subList(0, QUESTIONS / 6)) {
            History until = new History(whole.facts().stream()
                    .filter(fact -> !fact.recorded().recordedAt().isAfter(question.knownAt()))
                    .toList());
            assertEquals(
                    OutcomeRows.inOrder(
                            Outcomes.of(until, DEFINITIONS).at(question.knownAt(), question.asOf(), DEFINITIONS)),
                    OutcomeRows.inOrder(outcomes.at(question.knownAt(), question.asOf(), DEFINITIONS)),
                    () -> question.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void factsAboutOtherPeopleChangeNothing(long seed) {
        List<Fact> facts = RandomHistory.of(seed);
        List<Fact> withOthers = new ArrayList<>(facts);
        withOthers.addAll(RandomHistory.of(seed + 100_000));
        Outcomes alone = Outcomes.of(History.of(facts), DEFINITIONS);

        Outcomes together = Outcomes.of(History.of(withOthers), DEFINITIONS);

        assertTrue(new HashSet<>(together.placements()).containsAll(alone.placements()));
        assertTrue(new HashSet<>(together.benefits()).containsAll(alone.benefits()));
        assertTrue(new HashSet<>(together.checks()).containsAll(alone.checks()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsOverProgrammesAreTheTotal(long seed) {
        History history = History.of(RandomHistory.of(seed));
        Outcomes outcomes = Outcomes.of(history, DEFINITIONS);

        for (Question question : questions(history, outcomes, seed)) {
            Figures figures = outcomes.at(question.knownAt(), question.asOf(), DEFINITIONS);
            assertAddsUp(figures.placements(), counted -> counted.placement().attribution());
            assertAddsUp(figures.benefits(), counted -> counted.spell().attribution());
            assertAddsUp(figures.checks(), counted -> counted.placement().attribution());
        }
    }

    private static <T> void assertAddsUp(List<T> counted, Function<T, Attribution> attribution) {
        Map<Object, Integer> byProgramme = new HashMap<>();
        for (T each : counted) {
            Attribution belongs = attribution.apply(each);
            assertEquals(belongs.basis() == AttributionBasis.NONE, belongs.programmeId() == null);
            byProgramme.merge(String.valueOf(belongs.programmeId()), 1, Integer::sum);
        }
        assertEquals(
                counted.size(),
                byProgramme.values().stream().mapToInt(Integer::intValue).sum());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsOfOneSubjectNeverOverlapAndEqualNeighboursAreOne(long seed) {
        Outcomes outcomes = Outcomes.of(History.of(RandomHistory.of(seed)), DEFINITIONS);

        assertDisjointAndMerged(outcomes.placements(), row -> row.placement().chainId());
        assertDisjointAndMerged(outcomes.benefits(), row -> row.spell().spellId());
        assertDisjointAndMerged(
                outcomes.checks(), row -> row.placement().chainId().toString() + row.week());
    }

    private static <T> void assertDisjointAndMerged(List<OutcomeRow<T>> rows, Function<T, Object> subject) {
        Map<Object, List<OutcomeRow<T>>> bySubject =
                rows.stream().collect(Collectors.groupingBy(row -> subject.apply(row.outcome())));
        for (List<OutcomeRow<T>> ofOne : bySubject.values()) {
            for (int i = 0; i < ofOne.size(); i++) {
                for (int j = i + 1; j < ofOne.size(); j++) {
                    OutcomeRow<T> one = ofOne.get(i);
                    OutcomeRow<T> other = ofOne.get(j);
                    assertFalse(overlap(one.validity(), other.validity()), () -> one + " overlaps " + other);
                    assertFalse(
                            one.outcome().equals(other.outcome())
                                    && (touch(one.validity(), other.validity())
                                            || touch(other.validity(), one.validity())),
                            () -> one + " could be one with " + other);
                }
            }
        }
    }

    private static boolean overlap(Validity one, Validity other) {
        return before(one.knownFrom(), other.knownUntil())
                && before(other.knownFrom(), one.knownUntil())
                && before(one.asOfFrom(), other.asOfUntil())
                && before(other.asOfFrom(), one.asOfUntil());
    }

    private static <C extends Comparable<? super C>> boolean before(C from, @Nullable C until) {
        return until == null || from.compareTo(until) < 0;
    }

    private static boolean touch(Validity earlier, Validity later) {
        boolean sameDays = earlier.asOfFrom().equals(later.asOfFrom())
                && String.valueOf(earlier.asOfUntil()).equals(String.valueOf(later.asOfUntil()));
        boolean sameKnowledge = earlier.knownFrom().equals(later.knownFrom())
                && String.valueOf(earlier.knownUntil()).equals(String.valueOf(later.knownUntil()));
        return (sameDays && later.knownFrom().equals(earlier.knownUntil()))
                || (sameKnowledge && later.asOfFrom().equals(earlier.asOfUntil()));
    }

    /** Long before its date a check could only be guessed at; such guesses would make rows that nobody asks for. */
    @Test
    void keepsOneRowForAnAnswerThatNeverChanges() {
        Fact confirmedLater = aContract().confirmedOn("2025-05-20").fact();

        Outcomes outcomes = Outcomes.of(History.of(List.of(confirmedLater)), DEFINITIONS);

        assertEquals(
                List.of(CheckState.SUSTAINED),
                outcomes.checks().stream()
                        .filter(row -> row.outcome().week() == 13)
                        .map(row -> row.outcome().whenDue().job())
                        .toList());
    }

    @Test
    void keepsOneRowForAnEndedBenefitWhoseConfirmationCameAfterwards() {
        Fact longAgo = aContract().from("2024-06-01").confirmedOn("2025-03-20").fact();
        Fact ended = aBenefit().until("2025-02-28", EndReasonClass.TOWARDS_WORK).fact();

        Outcomes outcomes = Outcomes.of(History.of(List.of(longAgo, ended)), DEFINITIONS);

        assertEquals(
                List.of(BenefitState.RUNNING, BenefitState.EXIT_TO_WORK),
                outcomes.benefits().stream()
                        .map(row -> row.outcome().whenDue().state())
                        .toList());
    }

    /** The histories must be rich enough for the other tests to mean something. */
    @Test
    void everyStateOccurs() {
        Set<Object> seen = new HashSet<>();
        seeds().forEach(seed -> {
            Outcomes outcomes = Outcomes.of(History.of(RandomHistory.of(seed)), DEFINITIONS);
            outcomes.benefits().forEach(row -> {
                seen.add(row.outcome().beforeDue().state());
                seen.add(row.outcome().whenDue().state());
                seen.addAll(row.outcome().whenDue().findings());
            });
            outcomes.checks().forEach(row -> {
                assertNotNull(row.outcome().whenDue());
                seen.add(row.outcome().whenDue().exit());
            });
            outcomes.placements()
                    .forEach(row ->
                            seen.add(row.outcome().placement().attribution().basis()));
        });

        assertTrue(seen.containsAll(List.of(BenefitState.values())));
        assertTrue(seen.containsAll(List.of(AttributionBasis.values())));
        for (CheckState state : CheckState.values()) {
            assertEquals(state != CheckState.PENDING, seen.contains(state), state::name);
        }
    }

    private static Figures counted(History history, Question question) {
        return OutcomeRows.inOrder(Figures.of(history, question.knownAt(), question.asOf(), DEFINITIONS));
    }

    /** Half of them exactly on an edge of some row or on a check date, where mistakes live. */
    private static List<Question> questions(History history, Outcomes outcomes, long seed) {
        Random random = new Random(seed);
        List<Instant> moments = new ArrayList<>(history.moments());
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(2024, 1, 1)));
        outcomes.placements().forEach(row -> days.add(row.validity().asOfFrom()));
        outcomes.benefits().forEach(row -> days.add(row.validity().asOfFrom()));
        outcomes.checks().forEach(row -> {
            days.add(row.validity().asOfFrom());
            days.add(row.outcome().checkDate());
        });
        outcomes.benefits().stream()
                .map(row -> row.outcome().spell().checkDate())
                .filter(day -> day != null)
                .forEach(days::add);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            LocalDate edge = days.get(random.nextInt(days.size())).plusDays(random.nextInt(3) - 1L);
            LocalDate anyDay = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(1200));
            Instant moment = moments.isEmpty() || random.nextInt(3) == 0
                    ? (random.nextBoolean() ? edge : anyDay)
                            .atStartOfDay(DutchCalendar.ZONE)
                            .toInstant()
                    : moments.get(random.nextInt(moments.size()));
            questions.add(new Question(
                    moment.plus(random.nextInt(3) - 1L, ChronoUnit.MICROS), random.nextBoolean() ? edge : anyDay));
        }
        return questions;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsEveryHouseholdOnceAndItsAdultsBesides(long seed) {
        History history = History.of(RandomHistory.of(seed));
        Figures figures =
                Figures.of(history, Instant.parse("2027-01-01T00:00:00Z"), LocalDate.of(2027, 1, 1), DEFINITIONS);

        for (CountedBenefit benefit : figures.benefits()) {
            assertTrue(benefit.endedBenefits() <= 1);
            assertTrue(benefit.personsExitToWork() <= benefit.personsBenefitFree());
            assertEquals(benefit.state() == BenefitState.EXIT_TO_WORK, benefit.personsExitToWork() > 0);
        }
    }
}
