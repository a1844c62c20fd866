package nl.doorstroom.participants.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Closures of files of the present tenant. */
@Singleton
public class FileClosureRepository implements PanacheRepositoryBase<FileClosure, UUID> {

    /** @throws NotFound when the person has no such closure */
    public FileClosure get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Closure", id));
    }

    /** Oldest first; a file is closed a few times in a life. */
    public List<FileClosure> listByParticipant(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }

    /** At most {@code limit} of them, after one that was seen. */
    public List<FileClosure> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }

    /** The one that keeps a file closed. */
    Optional<FileClosure> findStanding(UUID participantId) {
        return find("participantId = ?1 and reopenedAt is null", participantId).firstResultOptional();
    }
}
