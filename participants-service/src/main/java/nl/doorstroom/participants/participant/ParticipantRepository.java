package nl.doorstroom.participants.participant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Participants of the present tenant. */
@Singleton
public class ParticipantRepository implements PanacheRepositoryBase<Participant, UUID> {

    /** @throws NotFound when the tenant has no such participant */
    public Participant get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Participant", id));
    }

    /** At most {@code limit} participants in the order of registration, after one that was seen. */
    public List<Participant> list(@Nullable UUID after, int limit) {
        return new PageQuery().list(this, after, limit);
    }

    /** @param indexes of one number, under each version of the key */
    Optional<Participant> findByBsnIndex(List<byte[]> indexes) {
        return find("bsnIndex in ?1", indexes).firstResultOptional();
    }
}
