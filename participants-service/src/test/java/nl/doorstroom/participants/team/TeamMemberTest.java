package nl.doorstroom.participants.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.team.TeamMember.Appointment;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TeamMemberTest {

    private static final Clock CLOCK = on("2026-03-02");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 10);

    @ParameterizedTest
    @CsvSource({
        "          , 2026-01-09, false",
        "          , 2026-01-10, true",
        "          , 2099-12-31, true",
        "2026-02-28, 2026-01-10, true",
        "2026-02-28, 2026-02-28, true",
        "2026-02-28, 2026-03-01, false",
        "2026-01-10, 2026-01-10, true",
    })
    void guidesFromTheFirstDayToTheLast(@Nullable LocalDate last, LocalDate day, boolean guides) {
        TeamMember member = aMember();
        if (last != null) {
            member.end(last, "user", CLOCK);
        }

        assertEquals(guides, member.isOn(day));
    }

    /** An end may be brought forward and not put off, for somebody else may have come since. */
    @ParameterizedTest
    @CsvSource({
        "          , 2026-01-09, EndsBeforeAppointment",
        "          , 2026-01-10, ",
        "2026-02-28, 2026-02-27, ",
        "2026-02-28, 2026-02-28, ",
        "2026-02-28, 2026-03-01, MembershipIsOver",
        "2026-02-28, 2026-01-09, EndsBeforeAppointment",
    })
    void endsOnADay(@Nullable LocalDate before, LocalDate last, @Nullable String refusal) {
        TeamMember member = aMember();
        if (before != null) {
            member.end(before, "one", CLOCK);
        }

        if (refusal == null) {
            member.end(last, "other", CLOCK);
            assertEquals(last, member.validTo());
            assertEquals("other", member.recordedBy());
        } else {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> member.end(last, "other", CLOCK));
            assertEquals(refusal, refused.getClass().getSimpleName());
            assertEquals(before, member.validTo());
        }
    }

    @Test
    void goesOverWithoutADayInBetweenOrTwice() {
        TeamMember member = aMember();
        LocalDate from = LocalDate.of(2026, 3, 1);

        TeamMember next = member.handOver("coach-2", "00000001000000000201", from, true, "user", CLOCK);

        assertTrue(member.isOn(from.minusDays(1)));
        assertFalse(member.isOn(from));
        assertFalse(next.isOn(from.minusDays(1)));
        assertTrue(next.isOn(from));
        assertEquals(member.id(), next.predecessorId());
        assertEquals(member.role(), next.role());
        assertEquals("coach-2", next.professional());
        assertTrue(next.linking());
        assertNull(next.validTo());
    }

    @Test
    void cannotBeHandedOverOnItsFirstDay() {
        TeamMember member = aMember();

        assertThrows(
                EndsBeforeAppointment.class,
                () -> member.handOver("coach-2", "00000001000000000201", FROM, false, "user", CLOCK));
    }

    private static TeamMember aMember() {
        Appointment appointment = new Appointment("coach-1", "00000001000000000101", "JOBCOACH", FROM);
        return new TeamMember(UUID.randomUUID(), appointment, false, null, "user", CLOCK);
    }
}
