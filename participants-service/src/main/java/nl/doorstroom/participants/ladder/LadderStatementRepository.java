package nl.doorstroom.participants.ladder;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Statements of the present tenant. */
@Singleton
public class LadderStatementRepository implements PanacheRepositoryBase<LadderStatement, UUID> {

    /** @throws NotFound when there is no such statement about the participant */
    public LadderStatement get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Statement", id));
    }

    /** In the order of registration, those that were withdrawn too. */
    public List<LadderStatement> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }

    List<LadderStatement> list(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }
}
