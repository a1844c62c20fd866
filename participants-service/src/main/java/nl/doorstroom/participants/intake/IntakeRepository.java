package nl.doorstroom.participants.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Intakes of the present tenant. */
@Singleton
public class IntakeRepository implements PanacheRepositoryBase<Intake, UUID> {

    /** @throws NotFound when the participant has no such intake */
    public Intake get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Intake", id));
    }

    /** At most {@code limit} intakes of a participant in the order in which they were opened, after one that was seen. */
    public List<Intake> list(UUID participantId, @Nullable IntakeState state, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("participantId =", participantId)
                .where("state =", state)
                .list(this, after, limit);
    }

    Optional<Intake> findDraft(UUID participantId) {
        return find("participantId = ?1 and state = ?2", participantId, IntakeState.DRAFT)
                .firstResultOptional();
    }

    /** The intake that was completed last. */
    Optional<Intake> findLatest(UUID participantId) {
        return find("participantId = ?1 and number is not null order by number desc", participantId)
                .firstResultOptional();
    }
}
