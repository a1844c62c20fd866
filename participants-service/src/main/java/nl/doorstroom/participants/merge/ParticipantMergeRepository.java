package nl.doorstroom.participants.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Merges of the present tenant. */
@Singleton
public class ParticipantMergeRepository implements PanacheRepositoryBase<ParticipantMerge, UUID> {

    /** @throws NotFound when the participant has no such merge */
    public ParticipantMerge get(UUID participantId, UUID id) {
        return find("id = ?1 and (survivorId = ?2 or duplicateId = ?2)", id, participantId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Merge", id));
    }

    /** Those that brought something to a participant or ended it, also those that were undone, oldest first. */
    public List<ParticipantMerge> list(UUID participantId) {
        return list("survivorId = ?1 or duplicateId = ?1 order by id", participantId);
    }

    /** At most {@code limit} of them, after one that was seen. */
    public List<ParticipantMerge> list(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery()
                .suchThat("survivorId = :person or duplicateId = :person", Map.of("person", participantId))
                .list(this, after, limit);
    }

    Optional<ParticipantMerge> findStanding(UUID duplicateId) {
        return find("duplicateId = ?1 and undoneAt is null", duplicateId).firstResultOptional();
    }
}
