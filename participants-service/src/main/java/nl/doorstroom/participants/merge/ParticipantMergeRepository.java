package nl.doorstroom.participants.merge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

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

    Optional<ParticipantMerge> findStanding(UUID duplicateId) {
        return find("duplicateId = ?1 and undoneAt is null", duplicateId).firstResultOptional();
    }
}
