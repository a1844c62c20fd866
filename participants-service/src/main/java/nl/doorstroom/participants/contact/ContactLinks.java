package nl.doorstroom.participants.contact;

import java.util.List;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;

/** A person has contact details once: where both registrations have them, the survivor's count. */
@Singleton
class ContactLinks implements PersonLinks {

    @Override
    public List<PersonTable> tables() {
        return List.of(
                PersonTable.moving("contact_details", "participant_id", "details_sealed"),
                PersonTable.partOf("contact_details", "contact_details_version", "details_id", "details_sealed"));
    }
}
