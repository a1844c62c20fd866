package nl.doorstroom.participants.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps how people can be reached; whoever reads it here writes the line in the processing log. */
@Singleton
public class ContactBook {

    private final ContactDetailsRepository details;
    private final PersonCipher cipher;
    private final CurrentTenant caller;
    private final ObjectMapper mapper;
    private final Clock clock;

    ContactBook(
            ContactDetailsRepository details,
            PersonCipher cipher,
            CurrentTenant caller,
            ObjectMapper mapper,
            Clock clock) {
        this.details = details;
        this.cipher = cipher;
        this.caller = caller;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** How a person can be reached, as far as it is known and the person's key is there. */
    public Optional<Contact> find(UUID participantId) {
        return findDetails(participantId).flatMap(this::contact);
    }

    public Optional<ContactDetails> findDetails(UUID participantId) {
        return details.findByParticipant(participantId);
    }

    /** What details say; nothing once the person's key was destroyed. */
    public Optional<Contact> contact(ContactDetails known) {
        return contact(known.participantId(), known.detailsSealed());
    }

    /** Registers how a person can be reached. */
    public ContactDetails create(UUID participantId, Contact contact) {
        ContactDetails created = new ContactDetails(participantId, clock);
        change(created, contact);
        details.persist(created);
        return created;
    }

    /** Replaces it as a whole. */
    public void change(ContactDetails known, Contact contact) {
        known.change(cipher.encrypt(known.participantId(), write(contact)), caller.user(), clock);
        details.flush();
    }

    /** Every version that can be read, oldest first. */
    public List<Version> history(ContactDetails known) {
        return known.history().stream()
                .flatMap(version -> contact(known.participantId(), version.detailsSealed())
                        .map(contact ->
                                new Version(version.version(), version.recordedAt(), version.recordedBy(), contact))
                        .stream())
                .toList();
    }

    private Optional<Contact> contact(UUID participantId, byte[] encrypted) {
        return cipher.decrypt(participantId, encrypted).map(this::read);
    }

    private String write(Contact contact) {
        try {
            return mapper.writeValueAsString(contact);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A contact is a plain record", impossible);
        }
    }

    private Contact read(String contact) {
        try {
            return mapper.readValue(contact, Contact.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The contact was written by this class", impossible);
        }
    }

    /**
     * How a person could be reached from one change to the next.
     *
     * @param recordedAt in UTC
     * @param recordedBy user at the identity provider
     */
    public record Version(long version, Instant recordedAt, String recordedBy, Contact contact) {}
}
