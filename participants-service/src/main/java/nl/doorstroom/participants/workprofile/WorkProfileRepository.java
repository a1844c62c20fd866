package nl.doorstroom.participants.workprofile;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Work profiles of the present tenant. */
@Singleton
public class WorkProfileRepository implements PanacheRepositoryBase<WorkProfile, UUID> {

    /** A participant's own, or without one that of another registration of the person, the newest first. */
    Optional<WorkProfile> findOf(UUID participantId) {
        return findByIdOptional(participantId)
                .or(() -> find(
                                "from WorkProfile w where w.id in (select p.id from Participant p where p.mergedInto = ?1)"
                                        + " order by w.changedAt desc",
                                participantId)
                        .firstResultOptional());
    }

    /** @throws NotFound when the participant has no work profile yet */
    public WorkProfile get(UUID participantId) {
        return findOf(participantId).orElseThrow(() -> new NotFound("Work profile", participantId));
    }
}
