package nl.doorstroom.participants.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.team.TeamMember.Appointment;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ResponsibleMemberTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    private static final List<String> ROLES = List.of("INKOMENSCONSULENT", "KLANTMANAGER");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    /** The team (who, role, first and last day), and who answers on 1 March 2026. */
    @ParameterizedTest
    @CsvSource({
        "'',",
        "Ada JOBCOACH 2025-01-01,",
        "Ada KLANTMANAGER 2025-01-01, Ada",
        "Ada KLANTMANAGER 2025-01-01 + Bo INKOMENSCONSULENT 2026-02-01, Bo",
        "Bo INKOMENSCONSULENT 2026-03-02 + Ada KLANTMANAGER 2025-01-01, Ada",
        "Bo INKOMENSCONSULENT 2025-01-01 2026-02-28 + Ada KLANTMANAGER 2025-01-01, Ada",
        "Bo INKOMENSCONSULENT 2025-01-01 2026-03-01 + Cas INKOMENSCONSULENT 2026-03-02, Bo",
        "Bo KLANTMANAGER 2025-06-01 + Ada KLANTMANAGER 2025-01-01, Ada"
    })
    void isWhoseRoleComesFirst(String team, @Nullable String expected) {
        List<TeamMember> members = Stream.of(team.split(" \\+ ", -1))
                .filter(member -> !member.isEmpty())
                .map(member -> member(member.split(" ", -1)))
                .toList();

        assertEquals(
                expected,
                TeamMembers.responsible(members, ROLES, DAY)
                        .map(TeamMember::professional)
                        .orElse(null));
    }

    private static TeamMember member(String[] parts) {
        TeamMember member = new TeamMember(
                UUID.randomUUID(),
                new Appointment(parts[0], "00000001000000000101", parts[1], LocalDate.parse(parts[2])),
                false,
                null,
                "somebody",
                CLOCK);
        if (parts.length > 3) {
            member.end(LocalDate.parse(parts[3]), "somebody", CLOCK);
        }
        return member;
    }
}
