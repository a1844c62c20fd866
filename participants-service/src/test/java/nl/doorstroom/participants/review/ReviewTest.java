package nl.doorstroom.participants.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReviewTest {

    private static final LocalDate PLANNED = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,           , false, DUE",
        "2026-06-30,           , false, DUE",
        "2026-07-01,           , false, OVERDUE",
        "2026-06-30, 2026-09-15, false, EXCUSED",
        "2026-07-01, 2026-09-15, false, EXCUSED",
        "2026-09-15, 2026-09-15, false, EXCUSED",
        "2026-09-16, 2026-09-15, false, OVERDUE",
        "2026-09-16, 2026-09-15, true,  DONE",
        "2026-01-01,           , true,  DONE"
    })
    void standsOnADay(LocalDate today, @Nullable LocalDate excusedUntil, boolean held, ReviewStatus status) {
        Review review = aReview();
        if (excusedUntil != null) {
            review.excuse("ZIEKTE", excusedUntil, null, "user", on("2026-06-01"));
        }
        if (held) {
            review.hold(UUID.randomUUID(), LocalDate.of(2026, 6, 15), on("2026-06-15"));
        }

        assertEquals(status, review.status(today));
    }

    @Test
    void keepsTheFirstPlanAndEveryExemptionAndTheNewestCounts() {
        Review review = aReview();

        review.excuse("ZIEKTE", LocalDate.of(2027, 6, 30), null, "one", on("2026-06-01"));
        review.excuse("ZIEKTE", LocalDate.of(2026, 9, 30), null, "other", on("2026-06-02"));

        assertEquals(PLANNED, review.originalDueOn());
        assertEquals(LocalDate.of(2026, 9, 30), review.dueOn());
        assertEquals(
                "2026-06-30 2027-06-30 one, 2027-06-30 2026-09-30 other",
                review.exemptions().stream()
                        .map(exemption ->
                                exemption.previousDueOn() + " " + exemption.until() + " " + exemption.recordedBy())
                        .reduce((first, second) -> first + ", " + second)
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-29", "2026-06-30"})
    void isNotPutOffToTheDayForWhichItWasPlannedOrBefore(LocalDate until) {
        assertThrows(ReviewIsDueLater.class, () -> aReview().excuse("ZIEKTE", until, null, "user", on("2026-06-01")));
    }

    @Test
    void isNotPutOffWhenItHasBeenHeld() {
        Review review = aReview();
        review.hold(UUID.randomUUID(), PLANNED, on("2026-06-30"));

        assertThrows(
                ReviewIsDone.class, () -> review.excuse("ZIEKTE", PLANNED.plusDays(1), null, "user", on("2026-07-01")));
    }

    private static Review aReview() {
        return new Review(UUID.randomUUID(), UUID.randomUUID(), PLANNED, on("2026-01-01"));
    }
}
