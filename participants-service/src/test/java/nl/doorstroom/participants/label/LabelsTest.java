package nl.doorstroom.participants.label;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LabelsTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final UUID id = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, 2025-12-31, 2026-06-30, true",
        "2025-01-01, 2025-12-31, 2026-01-01, 2026-06-30, false",
        "2025-01-01, ,           2030-01-01, ,           true",
        "2025-01-01, ,           2020-01-01, 2024-12-31, false",
        "2025-01-01, ,           2020-01-01, 2025-01-01, true",
    })
    void hasALabelOnceAtATime(
            LocalDate from, @Nullable LocalDate to, LocalDate otherFrom, @Nullable LocalDate otherTo, boolean refused) {
        Labels labels = Labels.NONE.record(id, facts("JONGERE", from, to), "user", MONDAY);
        LabelFacts same = facts("JONGERE", otherFrom, otherTo);

        if (refused) {
            assertThrows(LabelOverlaps.class, () -> labels.record(UUID.randomUUID(), same, "user", TUESDAY));
        } else {
            assertEquals(
                    2,
                    labels.record(UUID.randomUUID(), same, "user", TUESDAY)
                            .all()
                            .size());
        }
        assertEquals(
                2,
                labels.record(UUID.randomUUID(), facts("STATUSHOUDER", otherFrom, otherTo), "user", TUESDAY)
                        .all()
                        .size());
    }

    @Test
    void keepsEveryVersionOfACorrection() {
        Labels labels = Labels.NONE
                .record(id, facts("JONGERE", DAY, null), "one", MONDAY)
                .correct(id, facts("STATUSHOUDER", DAY, null), "two", TUESDAY);

        assertEquals(
                List.of(Label.Change.RECORDED, Label.Change.CORRECTED),
                labels.get(id).versions().stream().map(Label.Version::change).toList());
        assertEquals(List.of("JONGERE"), codes(labels, DAY, MONDAY));
        assertEquals(List.of("STATUSHOUDER"), codes(labels, DAY, TUESDAY));
    }

    @Test
    void holdsThroughItsLastDayAndEndsOnce() {
        Labels labels = Labels.NONE
                .record(id, facts("JONGERE", DAY, null), "user", MONDAY)
                .end(id, DAY.plusDays(9), "user", TUESDAY);

        assertEquals(List.of("JONGERE"), codes(labels, DAY.plusDays(9), TUESDAY));
        assertEquals(List.of(), codes(labels, DAY.plusDays(10), TUESDAY));
        assertEquals(List.of("JONGERE"), codes(labels, DAY.plusDays(10), MONDAY));
        assertEquals(List.of(), codes(labels, DAY.minusDays(1), TUESDAY));
        assertThrows(LabelHasEnded.class, () -> labels.end(id, DAY.plusDays(20), "user", WEDNESDAY));
    }

    @Test
    void endsNotBeforeItBegins() {
        Labels labels = Labels.NONE.record(id, facts("JONGERE", DAY, null), "user", MONDAY);

        assertThrows(LabelEndsBeforeItBegins.class, () -> labels.end(id, DAY.minusDays(1), "user", TUESDAY));
        assertEquals(List.of("JONGERE"), codes(labels.end(id, DAY, "user", TUESDAY), DAY, TUESDAY));
    }

    @Test
    void isGoneWhenItWasAnErrorAndCanBeRecordedAgain() {
        Labels labels = Labels.NONE
                .record(id, facts("JONGERE", DAY, null), "user", MONDAY)
                .annul(id, "user", TUESDAY);

        assertFalse(labels.get(id).stands());
        assertEquals(List.of(), codes(labels, DAY, TUESDAY));
        assertEquals(List.of("JONGERE"), codes(labels, DAY, MONDAY));
        assertThrows(LabelIsAnnulled.class, () -> labels.annul(id, "user", WEDNESDAY));
        assertThrows(
                LabelIsAnnulled.class, () -> labels.correct(id, facts("STATUSHOUDER", DAY, null), "user", WEDNESDAY));
        assertThrows(LabelIsAnnulled.class, () -> labels.end(id, DAY, "user", WEDNESDAY));
        assertEquals(
                List.of("JONGERE"),
                codes(
                        labels.record(UUID.randomUUID(), facts("JONGERE", DAY, null), "user", WEDNESDAY),
                        DAY,
                        WEDNESDAY));
    }

    @Test
    void printsNothingOfAPerson() {
        Labels labels = Labels.NONE.record(id, facts("JONGERE", DAY, null), "user", MONDAY);

        assertFalse(labels.toString().contains("JONGERE"), labels.toString());
        assertFalse(labels.get(id).current().toString().contains("JONGERE"));
    }

    private static List<String> codes(Labels labels, LocalDate day, Instant knownAt) {
        return labels.holding(day, knownAt).stream().map(LabelFacts::label).toList();
    }

    @Test
    void givesEachRegistrationBackWhatItBrought() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID own = UUID.randomUUID();
        Labels ofFirst = Labels.NONE.record(id, facts("JONGERE", DAY, null), "user", MONDAY);
        Labels ofSecond = Labels.NONE.record(own, facts("JONGERE", DAY, null), "user", MONDAY);
        Labels both = ofSecond.merge(ofFirst, first);
        Labels all = Labels.NONE.merge(both, second).end(id, DAY.plusDays(1), "user", TUESDAY);

        Labels back = Labels.NONE.and(all.from(second));

        assertEquals(Labels.NONE, all.without(second));
        assertEquals(ofSecond, back.without(first));
        assertEquals(List.of(), all.from(first));
        assertEquals(
                List.of(Label.Change.RECORDED, Label.Change.ENDED),
                Labels.NONE.and(back.from(first)).get(id).versions().stream()
                        .map(Label.Version::change)
                        .toList());
    }

    private static LabelFacts facts(String label, LocalDate from, @Nullable LocalDate to) {
        return new LabelFacts(label, from, to, "Intake", null);
    }
}
