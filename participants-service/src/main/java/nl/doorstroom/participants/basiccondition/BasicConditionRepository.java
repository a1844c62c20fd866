package nl.doorstroom.participants.basiccondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Basic conditions of people of the present tenant. */
@Singleton
public class BasicConditionRepository implements PanacheRepositoryBase<BasicCondition, UUID> {

    public Optional<BasicCondition> find(UUID participantId, String code) {
        return find("participantId = ?1 and code = ?2", participantId, code).firstResultOptional();
    }

    /** Those of which something was stated, in the order of their codes. */
    public List<BasicCondition> listByParticipant(UUID participantId) {
        return list("participantId = ?1 order by code", participantId);
    }
}
