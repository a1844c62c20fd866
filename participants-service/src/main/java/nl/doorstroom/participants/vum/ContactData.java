package nl.doorstroom.participants.vum;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.participants.contact.Contact;
import nl.doorstroom.participants.contact.ContactBook;

/** How a person can be reached, as VUM has it. */
@Singleton
public class ContactData {

    private final ContactBook contacts;

    ContactData(ContactBook contacts) {
        this.contacts = contacts;
    }

    /** What may be given to a partner whom the person let have it. */
    Reachable of(UUID participantId) {
        Optional<Contact> contact = contacts.find(participantId);
        return new Reachable(
                contact.map(Contact::emailAddress).stream().toList(),
                contact.map(Contact::phoneNumbers).orElse(List.of()));
    }

    /** By what, the preferred one first; empty lists: by nothing that is known. */
    public record Reachable(List<String> emailAddresses, List<String> telephoneNumbers) {

        public boolean isKnown() {
            return !emailAddresses.isEmpty() || !telephoneNumbers.isEmpty();
        }
    }
}
