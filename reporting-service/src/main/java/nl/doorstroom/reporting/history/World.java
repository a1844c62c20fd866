package nl.doorstroom.reporting.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.EmployerVersion;

/**
 * What had happened up to and including a day: what starts later does not exist, what ends later is still open.
 *
 * @param asOf the last day of this world
 * @param contracts ordered by start
 * @param spells ordered by start
 * @param employers by employer, ascending by first day; a register, so the same in every world
 */
public record World(
        LocalDate asOf,
        List<Contract> contracts,
        List<BenefitSpell> spells,
        List<Trajectory> trajectories,
        List<Absence> absences,
        Map<UUID, List<EmployerVersion>> employers) {

    /** The organisation that an employer is part of on a day; what was registered first holds before it too. */
    public @Nullable String organisationOf(UUID employerId, LocalDate day) {
        List<EmployerVersion> versions = employers.get(employerId);
        if (versions == null) {
            return null;
        }
        EmployerVersion version = versions.get(0);
        for (EmployerVersion next : versions) {
            if (!next.validFrom().isAfter(day)) {
                version = next;
            }
        }
        return version.organisation();
    }

    /** Whether a person has left the scope before a day and is not back. */
    public boolean outOfScope(UUID participantId, LocalDate day) {
        for (Absence absence : absences) {
            if (absence.participantId().equals(participantId) && absence.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The days from which on it is otherwise whether a person has left the scope, ascending. */
    public SortedSet<LocalDate> turningDaysOfScope(UUID participantId) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Absence absence : absences) {
            if (absence.participantId().equals(participantId)) {
                days.add(absence.leftOn().plusDays(1));
                if (absence.returnedOn() != null) {
                    days.add(absence.returnedOn());
                }
            }
        }
        return days;
    }
}
