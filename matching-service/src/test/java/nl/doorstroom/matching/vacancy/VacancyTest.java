package nl.doorstroom.matching.vacancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class VacancyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-15T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void closesWithItsLastPosition() {
        Vacancy vacancy = aVacancy(2);

        assertEquals(1, vacancy.takePosition(JUNE, CLOCK).left());
        assertEquals(VacancyState.OPEN, vacancy.state());
        assertEquals(0, vacancy.takePosition(JUNE.plusDays(1), CLOCK).left());

        assertEquals(VacancyState.FILLED, vacancy.state());
        assertEquals(JUNE.plusDays(1), vacancy.closedOn());
        assertThrows(VacancyIsNotOpen.class, () -> vacancy.takePosition(JUNE, CLOCK));
    }

    @Test
    void asksForMorePeopleThanHaveTakenAPosition() {
        Vacancy vacancy = aVacancy(3);
        vacancy.takePosition(JUNE, CLOCK);

        assertThrows(PositionsAreTaken.class, () -> vacancy.change(terms(1), CLOCK));
        assertEquals(2, vacancy.change(terms(2), CLOCK).positions());
    }

    @Test
    void isNeitherChangedNorWithdrawnAgainOnceItIsWithdrawn() {
        Vacancy vacancy = aVacancy(2);
        vacancy.withdraw(JUNE, CLOCK);

        assertThrows(VacancyIsNotOpen.class, () -> vacancy.change(terms(3), CLOCK));
        assertThrows(VacancyIsNotOpen.class, () -> vacancy.withdraw(JUNE, CLOCK));
    }

    private static Vacancy aVacancy(int positions) {
        return new Vacancy(UUID.randomUUID(), terms(positions), JUNE, CLOCK);
    }

    private static VacancyTerms terms(int positions) {
        return new VacancyTerms(
                "Medewerker groenvoorziening",
                "",
                positions,
                "DETACHERING",
                new BigDecimal(24),
                new BigDecimal(32),
                "3881",
                null,
                null,
                VacancyDetails.none());
    }
}
