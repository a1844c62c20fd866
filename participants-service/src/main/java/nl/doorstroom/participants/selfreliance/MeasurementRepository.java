package nl.doorstroom.participants.selfreliance;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import nl.doorstroom.platform.problem.NotFound;

/** Measurements of self-reliance of the present tenant. */
@Singleton
public class MeasurementRepository implements PanacheRepositoryBase<Measurement, UUID> {

    /** @throws NotFound when the participant has no such measurement */
    public Measurement get(UUID participantId, UUID id) {
        return find("participantId = ?1 and id = ?2", participantId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Measurement", id));
    }

    /** Every measurement of a participant in the order of registration; a person has a few each year. */
    public List<Measurement> listByParticipant(UUID participantId) {
        return list("participantId = ?1 order by id", participantId);
    }
}
