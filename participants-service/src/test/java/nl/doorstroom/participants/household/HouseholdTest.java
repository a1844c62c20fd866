package nl.doorstroom.participants.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HouseholdTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void beganEarlierForWhomIsNamedFromAnEarlierDay() {
        Household household = of(one, other);

        household.changeMembers(List.of(one, other), 2, FIRST.minusYears(1), CLOCK);

        assertEquals(both(), household.adults(FIRST.minusYears(1)));
        assertEquals(2, household.members().size());
    }

    @Test
    void keepsTheFirstDayOfWhomIsNamedFromALaterDay() {
        Household household = of(one, other);

        household.changeMembers(List.of(one), 1, FIRST.plusMonths(6), CLOCK);

        assertEquals(both(), household.adults(FIRST));
        assertEquals(both(), household.adults(FIRST.plusMonths(6).minusDays(1)));
        assertEquals(List.of(one), household.adults(FIRST.plusMonths(6)));
    }

    @Test
    void letsNobodyLeaveBeforeTheDayOfJoining() {
        Household household = of(one);
        household.changeMembers(List.of(one, other), 2, FIRST.plusMonths(3), CLOCK);

        assertThrows(
                MemberSinceThatDay.class, () -> household.changeMembers(List.of(one), 1, FIRST.plusMonths(3), CLOCK));
        assertThrows(MemberSinceThatDay.class, () -> household.changeMembers(List.of(one), 1, FIRST, CLOCK));
    }

    @Test
    void isAskedBeforeItsFirstDayForThoseWithWhomItBegan() {
        Household household = of(one);
        household.changeMembers(List.of(one, other), 2, FIRST.plusMonths(3), CLOCK);

        assertEquals(List.of(one), household.adultsAround(FIRST.minusYears(1)));
        assertEquals(List.of(one), household.adultsAround(FIRST));
        assertEquals(both(), household.adultsAround(FIRST.plusMonths(3)));
    }

    @Test
    void tellsEverybodyWhoBelongedToItOnSomeDayOfAPeriod() {
        Household household = of(one, other);
        household.changeMembers(List.of(one), 1, FIRST.plusMonths(6), CLOCK);

        assertEquals(List.of(one), household.adultsBetween(FIRST.plusMonths(6), null));
        assertEquals(
                2,
                household.adultsBetween(FIRST.plusMonths(6).minusDays(1), null).size());
        assertEquals(2, household.adultsBetween(FIRST.minusYears(1), FIRST).size());
        assertEquals(List.of(), household.adultsBetween(FIRST.minusYears(1), FIRST.minusDays(1)));
    }

    @Test
    void isAskedAfterItWasClosedForThoseWithWhomItEnded() {
        Household household = of(one);

        HouseholdChanged closed = household.close(FIRST.plusMonths(3), CLOCK);

        assertEquals(List.of(), closed.adults());
        assertEquals(1, closed.householdSize());
        assertEquals(List.of(), household.adults(FIRST.plusMonths(3)));
        assertEquals(List.of(one), household.adultsAround(FIRST.plusMonths(3)));
        assertEquals(List.of(one), household.adults(FIRST.plusMonths(3).minusDays(1)));
    }

    @Test
    void beganEarlierWithTheFirstOfTwoStays() {
        Household household = of(one);
        household.close(FIRST.plusMonths(3), CLOCK);
        household.changeMembers(List.of(one), 1, FIRST.plusYears(1), CLOCK);

        household.changeMembers(List.of(one), 1, FIRST.minusYears(1), CLOCK);

        assertEquals(List.of(one), household.adults(FIRST.minusYears(1)));
        assertEquals(List.of(), household.adults(FIRST.plusMonths(3)));
    }

    private Household of(UUID... adults) {
        Household household = new Household(CLOCK);
        household.changeMembers(List.of(adults), adults.length, FIRST, CLOCK);
        return household;
    }

    private List<UUID> both() {
        return Stream.of(one, other).sorted().toList();
    }
}
