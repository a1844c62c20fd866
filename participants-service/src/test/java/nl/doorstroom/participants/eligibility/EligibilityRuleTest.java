package nl.doorstroom.participants.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.label.LabelFacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EligibilityRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest
    @CsvSource({
        "1999-06-15, true", // 27 today
        "1999-06-16, false", // 27 tomorrow
        "1961-06-16, true", // 64, 65 tomorrow
        "1961-06-15, false", // 65 today
        "2000-02-29, false",
    })
    void admitsByWholeYears(LocalDate birthDate, boolean admitted) {
        assertEquals(admitted, rule(27, 64, List.of(), List.of()).admits(birthDate, Set.of(), DAY));
    }

    /** Somebody is as old as birthdays have passed; that of 29 February is on the 28th of other years. */
    @Test
    void countsBirthdays() {
        long seed = 20260302;
        Random chance = new Random(seed);
        for (int round = 0; round < 5000; round++) {
            LocalDate born = LocalDate.of(1940, 1, 1).plusDays(chance.nextInt(29_000));
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(7_000));
            int age = (int) IntStream.rangeClosed(born.getYear() + 1, day.getYear())
                    .filter(year -> !born.withYear(year).isAfter(day))
                    .count();

            assertTrue(rule(age, age, List.of(), List.of()).admits(born, Set.of(), day), born + ", seed " + seed);
            assertFalse(rule(age + 1, null, List.of(), List.of()).admits(born, Set.of(), day), born + ", seed " + seed);
            assertFalse(rule(null, age - 1, List.of(), List.of()).admits(born, Set.of(), day), born + ", seed " + seed);
            LocalDate last = rule(null, age, List.of(), List.of())
                    .holdsUntil(born, List.of(), day)
                    .orElseThrow();
            assertTrue(rule(null, age, List.of(), List.of()).admits(born, Set.of(), last), born + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({"PW_ALGEMEEN, true", "IOAW, true", "WW, false", ", false"})
    void admitsByABenefitThatRuns(@Nullable String kind, boolean admitted) {
        EligibilityRule rule = rule(null, null, List.of("PW_ALGEMEEN", "IOAW"), List.of());

        assertEquals(admitted, rule.admits(DAY, kind == null ? Set.of() : Set.of(kind), DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "STATUSHOUDER, ,           2027-06-14", // twelve months
        "STATUSHOUDER, 2026-12-31, 2027-06-14", // the label's last day is nobody's business
        "STATUSHOUDER, 2030-12-31, 2027-06-14",
        "VIJFTIG_PLUS, ,           ", // another label
    })
    void holdsForTheTermOfTheRuleWhenALabelHolds(String label, @Nullable LocalDate validTo, @Nullable LocalDate until) {
        EligibilityRule rule = rule(18, null, List.of(), List.of("STATUSHOUDER", "JONGERE"));
        LabelFacts held = new LabelFacts(label, DAY.minusDays(9), validTo, "Intake", null);

        assertEquals(Optional.ofNullable(until), rule.holdsUntil(LocalDate.of(1984, 3, 12), List.of(held), DAY));
    }

    @Test
    void holdsUntilThePersonIsTooOld() {
        EligibilityRule rule = rule(16, 26, List.of(), List.of());

        assertEquals(Optional.of(LocalDate.of(2026, 8, 31)), rule.holdsUntil(LocalDate.of(1999, 9, 1), List.of(), DAY));
        assertEquals(Optional.of(LocalDate.of(2027, 6, 14)), rule.holdsUntil(LocalDate.of(2005, 9, 1), List.of(), DAY));
    }

    @Test
    void decidesInItsTimeForItsTenants() {
        EligibilityRule rule = new EligibilityRule(
                "EIGEN",
                2,
                "Verordening",
                "Verordening",
                DAY,
                DAY.plusDays(1),
                6,
                null,
                null,
                List.of(),
                List.of(),
                List.of("00000001000000000101"));

        assertTrue(rule.decidesFor("00000001000000000101", DAY));
        assertTrue(rule.decidesFor("00000001000000000101", DAY.plusDays(1)));
        assertFalse(rule.decidesFor("00000001000000000101", DAY.plusDays(2)));
        assertFalse(rule.decidesFor("00000001000000000101", DAY.minusDays(1)));
        assertFalse(rule.decidesFor("00000001000000000102", DAY));
    }

    @Test
    void mayNotAskForOneLabelWhichItsYesWouldTell() {
        List<String> one = List.of("EX_DETENTIE");

        assertThrows(IllegalArgumentException.class, () -> rule(18, null, List.of(), one));
    }

    private static EligibilityRule rule(
            @Nullable Integer minAge, @Nullable Integer maxAge, List<String> kinds, List<String> labels) {
        return new EligibilityRule(
                "REGEL", 1, "Pw", "Pw", LocalDate.of(2015, 1, 1), null, 12, minAge, maxAge, kinds, labels, List.of());
    }
}
