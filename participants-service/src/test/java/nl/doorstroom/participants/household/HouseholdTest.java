package nl.doorstroom.participants.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HouseholdTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    private static final String BY = "somebody";
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void beganEarlierForWhomIsNamedFromAnEarlierDay() {
        Household household = of(one, other);

        household.changeMembers(List.of(one, other), 2, FIRST.minusYears(1), BY, CLOCK);

        assertEquals(both(), household.adults(FIRST.minusYears(1)));
        assertEquals(2, household.members().size());
    }

    @Test
    void keepsTheFirstDayOfWhomIsNamedFromALaterDay() {
        Household household = of(one, other);

        household.changeMembers(List.of(one), 1, FIRST.plusMonths(6), BY, CLOCK);

        assertEquals(both(), household.adults(FIRST));
        assertEquals(both(), household.adults(FIRST.plusMonths(6).minusDays(1)));
        assertEquals(List.of(one), household.adults(FIRST.plusMonths(6)));
    }

    @Test
    void letsNobodyLeaveBeforeTheDayOfJoining() {
        Household household = of(one);
        household.changeMembers(List.of(one, other), 2, FIRST.plusMonths(3), BY, CLOCK);

        assertThrows(
                MemberSinceThatDay.class,
                () -> household.changeMembers(List.of(one), 1, FIRST.plusMonths(3), BY, CLOCK));
        assertThrows(MemberSinceThatDay.class, () -> household.changeMembers(List.of(one), 1, FIRST, BY, CLOCK));
    }

    @Test
    void isAskedBeforeItsFirstDayForThoseWithWhomItBegan() {
        Household household = of(one);
        household.changeMembers(List.of(one, other), 2, FIRST.plusMonths(3), BY, CLOCK);

        assertEquals(List.of(one), household.adultsAround(FIRST.minusYears(1)));
        assertEquals(List.of(one), household.adultsAround(FIRST));
        assertEquals(both(), household.adultsAround(FIRST.plusMonths(3)));
    }

    @Test
    void tellsEverybodyWhoBelongedToItOnSomeDayOfAPeriod() {
        Household household = of(one, other);
        household.changeMembers(List.of(one), 1, FIRST.plusMonths(6), BY, CLOCK);

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

        HouseholdChanged closed = household.close(FIRST.plusMonths(3), BY, CLOCK);

        assertEquals(List.of(), closed.adults());
        assertEquals(1, closed.householdSize());
        assertEquals(List.of(), household.adults(FIRST.plusMonths(3)));
        assertEquals(List.of(one), household.adultsAround(FIRST.plusMonths(3)));
        assertEquals(List.of(one), household.adults(FIRST.plusMonths(3).minusDays(1)));
    }

    @Test
    void beganEarlierWithTheFirstOfTwoStays() {
        Household household = of(one);
        household.close(FIRST.plusMonths(3), BY, CLOCK);
        household.changeMembers(List.of(one), 1, FIRST.plusYears(1), BY, CLOCK);

        household.changeMembers(List.of(one), 1, FIRST.minusYears(1), BY, CLOCK);

        assertEquals(List.of(one), household.adults(FIRST.minusYears(1)));
        assertEquals(List.of(), household.adults(FIRST.plusMonths(3)));
    }

    /** The size from 1 January 2024 on is 2, from 1 July on 3; then it is said anew from 1 April, or from 1 July, on. */
    @ParameterizedTest
    @CsvSource({
        ", 2023-12-31, 2",
        ", 2024-01-01, 2",
        ", 2024-06-30, 2",
        ", 2024-07-01, 3",
        ", 2026-01-01, 3",
        "2024-04-01, 2024-03-31, 2",
        "2024-04-01, 2024-04-01, 5",
        "2024-04-01, 2024-07-01, 3",
        "2024-07-01, 2024-06-30, 2",
        "2024-07-01, 2024-07-01, 5"
    })
    void hasTheSizeThatWasSaidOfTheLatestDay(@Nullable LocalDate anew, LocalDate day, int persons) {
        Household household = of(one, other);
        household.changeMembers(List.of(one, other), 3, FIRST.plusMonths(6), BY, CLOCK);
        if (anew != null) {
            household.changeMembers(List.of(one, other), 5, anew, BY, CLOCK);
        }

        assertEquals(persons, household.personsOn(day));
    }

    @Test
    void hasNowTheSizeOfTheLatestDayAlsoAfterItWasSaidOfAnEarlierOne() {
        Household household = of(one, other);
        household.changeMembers(List.of(one, other), 3, FIRST.plusMonths(6), BY, CLOCK);

        HouseholdChanged backdated = household.changeMembers(List.of(one, other), 5, FIRST.plusMonths(3), BY, CLOCK);

        assertEquals(5, backdated.householdSize());
        assertEquals(5, household.history().get(2).persons());
        assertEquals(3, household.persons());
        assertEquals(3, household.close(FIRST.plusYears(1), BY, CLOCK).householdSize());
        assertEquals(3, household.persons());
    }

    @Test
    void keepsWhatWasKnownBeforeEachChange() {
        Household household = of(one, other);

        household.changeMembers(List.of(one), 1, FIRST.plusMonths(6), BY, CLOCK);

        List<HouseholdVersion> history = household.history();
        assertEquals(2, history.size());
        assertTrue(history.get(0).members().stream().allMatch(member -> member.validTo() == null));
        assertEquals(
                List.of(FIRST.plusMonths(6).minusDays(1)),
                history.get(1).members().stream()
                        .filter(member -> member.participantId().equals(other))
                        .map(HouseholdMemberVersion::validTo)
                        .toList());
        assertEquals(BY, history.get(1).recordedBy());
        assertEquals(FIRST.plusMonths(6), history.get(1).validFrom());
    }

    private Household of(UUID... adults) {
        Household household = new Household(CLOCK);
        household.changeMembers(List.of(adults), adults.length, FIRST, BY, CLOCK);
        return household;
    }

    private List<UUID> both() {
        return Stream.of(one, other).sorted().toList();
    }
}
