package nl.doorstroom.participants.workprofile;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Work profiles of the present tenant. */
@Singleton
public class WorkProfileRepository implements PanacheRepositoryBase<WorkProfile, UUID> {

    /** @throws NotFound when the participant has no work profile yet */
    public WorkProfile get(UUID participantId) {
        return findByIdOptional(participantId).orElseThrow(() -> new NotFound("Work profile", participantId));
    }
}
