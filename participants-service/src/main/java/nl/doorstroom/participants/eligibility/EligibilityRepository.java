package nl.doorstroom.participants.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Who was found eligible for what, in the present tenant. */
@Singleton
public class EligibilityRepository implements PanacheRepositoryBase<Eligibility, UUID> {

    /** @throws NotFound when nothing of that id was decided of the participant */
    public Eligibility get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Eligibility", id));
    }

    /**
     * At most {@code limit} programmes of which was decided of a participant, oldest first, after one that was seen.
     *
     * @param programmeId null: all of them
     */
    public List<Eligibility> list(UUID participantId, @Nullable UUID programmeId, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("participantId =", participantId)
                .where("programmeId =", programmeId)
                .list(this, after, limit);
    }

    Optional<Eligibility> lock(UUID participantId, UUID programmeId) {
        return find("participantId = ?1 and programmeId = ?2", participantId, programmeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
