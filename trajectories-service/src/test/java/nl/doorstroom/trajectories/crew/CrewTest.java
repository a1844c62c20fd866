package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CrewTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-12");

    private final Crew crew = new Crew(
            UUID.randomUUID(), "00000001000000000201", "Ploeg", "foreman", 8, List.of("MARKT"), null, FIRST, CLOCK);

    @BeforeEach
    void open() {
        crew.open(CLOCK);
    }

    @Test
    void hasOnEachDayThePlacesOfTheStepThatHolds() {
        crew.changeCapacity(6, FIRST.plusDays(30), CLOCK);
        crew.changeCapacity(7, FIRST.plusDays(10), CLOCK);
        crew.changeCapacity(9, FIRST.plusDays(30), CLOCK);

        assertEquals(0, crew.capacityOn(FIRST.minusDays(1)));
        assertEquals(8, crew.capacityOn(FIRST.plusDays(9)));
        assertEquals(7, crew.capacityOn(FIRST.plusDays(29)));
        assertEquals(9, crew.capacityOn(FIRST.plusDays(30)), "what was told last of a day counts");
        assertEquals(7, crew.lowestCapacityFrom(FIRST.plusDays(5)));
        assertEquals(9, crew.lowestCapacityFrom(FIRST.plusDays(40)));
    }

    @Test
    void isOpenFromItsFirstDayToItsLast() {
        assertThrows(CrewIsNotOpen.class, () -> crew.requireOpenOn(FIRST.minusDays(1)));
        crew.requireOpenOn(FIRST.plusYears(9));
        assertThrows(CrewEndsBeforeItBegins.class, () -> crew.close(FIRST.minusDays(1), CLOCK));

        crew.close(FIRST, CLOCK);

        crew.requireOpenOn(FIRST);
        assertThrows(CrewIsNotOpen.class, () -> crew.requireOpenOn(FIRST.plusDays(1)));
        assertThrows(CrewIsNotOpen.class, () -> crew.changeCapacity(3, FIRST.plusDays(1), CLOCK));
    }

    @Test
    void canGetAnotherLastDayUntilItIsWoundUp() {
        crew.close(FIRST, CLOCK);
        crew.close(FIRST.plusDays(5), CLOCK);
        crew.windUp(CLOCK);

        assertThrows(CrewIsClosed.class, () -> crew.close(FIRST.plusDays(9), CLOCK));
        assertThrows(CrewIsClosed.class, () -> crew.windUp(CLOCK));
        assertThrows(CrewIsClosed.class, () -> crew.change("Ander", null, null, null, CLOCK));
    }
}
