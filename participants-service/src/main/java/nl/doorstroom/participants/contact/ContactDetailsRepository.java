package nl.doorstroom.participants.contact;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Contact details of the present tenant's people. */
@Singleton
class ContactDetailsRepository implements PanacheRepositoryBase<ContactDetails, UUID> {

    Optional<ContactDetails> findByParticipant(UUID participantId) {
        return find("participantId", participantId).firstResultOptional();
    }
}
