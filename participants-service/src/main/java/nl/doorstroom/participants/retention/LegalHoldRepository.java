package nl.doorstroom.participants.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Legal holds of the present tenant. */
@Singleton
public class LegalHoldRepository implements PanacheRepositoryBase<LegalHold, UUID> {

    /** @throws NotFound when the person has no such hold */
    public LegalHold get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Legal hold", id));
    }

    /** Oldest first; a person has few in a life. */
    public List<LegalHold> listByParticipant(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** At most {@code limit} of them, after one that was seen. */
    public List<LegalHold> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }

    /** One that keeps somebody's file on a day. */
    Optional<LegalHold> findInForce(UUID participantId, LocalDate day) {
        return find(
                        "participantId = ?1 and liftedAt is null and (validTo is null or validTo >= ?2) order by id",
                        participantId,
                        day)
                .firstResultOptional();
    }
}
