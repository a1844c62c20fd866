package nl.doorstroom.trajectories.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ProgrammeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource({
        "2026-01-12, 12, 2027-01-11",
        "2026-01-01, 1, 2026-01-31",
        "2026-01-31, 1, 2026-02-28",
        "2026-01-29, 1, 2026-02-28",
        "2028-01-29, 1, 2028-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-03-31, 3, 2026-06-30",
        "2028-02-29, 12, 2029-02-28",
        "2026-02-28, 12, 2027-02-27"
    })
    void endsATrajectoryMonthsLater(LocalDate firstDay, int months, LocalDate lastDay) {
        assertEquals(lastDay, aProgramme(months).plannedEnd(firstDay));
    }

    @Test
    void planOfAnEndNeedsADuration() {
        assertNull(aProgramme(null).plannedEnd(FIRST));
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        Programme programme = aProgramme(12);

        ProgrammePublished told = programme.change(
                new ProgrammeChange("Nieuw", null, "00000001000000000204", null, 9, null, true, null, Set.of()), CLOCK);

        assertEquals("Nieuw", programme.name());
        assertEquals("00000001000000000204", told.provider());
        assertEquals(9, programme.offerWorkingDays());
        assertEquals(true, programme.agreementRequired());
        assertEquals(12, programme.durationMonths());
        assertEquals(OfferApproval.AUTOMATIC, programme.offerApproval());
        assertNull(told.validTo());
    }

    @Test
    void cannotEndBeforeItBegins() {
        Programme programme = aProgramme(12);
        ProgrammeChange change =
                new ProgrammeChange(null, FIRST.minusDays(1), null, null, null, null, null, null, Set.of());

        assertThrows(ProgrammeEndsBeforeItBegins.class, () -> programme.change(change, CLOCK));
        assertNull(programme.validTo());
    }

    private static Programme aProgramme(@Nullable Integer months) {
        return new Programme(
                "Pilot",
                "WORK_PROJECT",
                List.of(ProgrammeFeature.CREW),
                Tokens.PUTTEN,
                null,
                false,
                FIRST,
                null,
                5,
                OfferApproval.AUTOMATIC,
                List.of(),
                new ProgrammeTerms(null, false, months),
                CLOCK);
    }
}
