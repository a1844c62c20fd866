package nl.doorstroom.participants.employeeskill;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Observations of the present tenant's people. */
@Singleton
public class EmployeeSkillObservationRepository implements PanacheRepositoryBase<EmployeeSkillObservation, UUID> {

    private static final String ONE = "participantId = ?1 and id = ?2";

    /** @throws NotFound when the participant has no such observation */
    public EmployeeSkillObservation get(UUID participantId, UUID id) {
        return find(ONE, participantId, id).firstResultOptional().orElseThrow(() -> new NotFound("Observation", id));
    }

    /**
     * The observation as {@link #get} gives it, which nobody else changes until the transaction ends.
     *
     * @throws NotFound when the participant has no such observation
     */
    public EmployeeSkillObservation getInTurn(UUID participantId, UUID id) {
        return find(ONE, participantId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Observation", id));
    }

    /**
     * At most {@code limit} observations that stand, in the order of registration, after one that was seen.
     *
     * @param from first day of what is asked for
     * @param until last day of it
     */
    public List<EmployeeSkillObservation> list(
            UUID participantId,
            @Nullable String skill,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID after,
            int limit) {
        return new PageQuery()
                .where("withdrawn = false and participantId =", participantId)
                .where("skill =", skill)
                .where("observedOn >=", from)
                .where("observedOn <=", until)
                .list(this, after, limit);
    }

    /** Every observation of a person that stands, by the day that was seen, and on one day as they were recorded. */
    List<EmployeeSkillObservation> listStanding(UUID participantId) {
        return list("withdrawn = false and participantId = ?1 order by observedOn, id", participantId);
    }
}
