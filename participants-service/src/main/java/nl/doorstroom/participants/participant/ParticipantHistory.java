package nl.doorstroom.participants.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Remembers who a person was registered as, and shows it as long as the person's key is there. */
@Singleton
public class ParticipantHistory implements PanacheRepositoryBase<ParticipantVersion, UUID> {

    private final PersonCipher cipher;
    private final CurrentTenant caller;
    private final ObjectMapper mapper;

    ParticipantHistory(PersonCipher cipher, CurrentTenant caller, ObjectMapper mapper) {
        this.cipher = cipher;
        this.caller = caller;
        this.mapper = mapper;
    }

    /** A registration from before histories were kept begins with what is known of it, from before its first change. */
    void begin(Participant participant) {
        if (count("participantId", participant.id()) == 0) {
            persist(version(
                    participant, ParticipantChange.REGISTERED, participant.version(), participant.changedAt(), null));
        }
    }

    /** What the registration is after a change. */
    void remember(Participant participant, ParticipantChange change, EventStamp stamp) {
        persist(version(
                participant,
                change,
                stamp.aggregateVersion(),
                stamp.recordedAt(),
                caller.isOfRequest() ? caller.user() : null));
    }

    /** Every version that can be read, oldest first; nothing once the person is erased. */
    public List<Entry> list(UUID participantId) {
        return find("participantId = ?1 order by version", participantId).stream()
                .flatMap(
                        version -> cipher
                                .decrypt(participantId, version.personSealed())
                                .map(person -> Entry.of(version, read(person)))
                                .stream())
                .toList();
    }

    private ParticipantVersion version(
            Participant participant,
            ParticipantChange change,
            long version,
            Instant recordedAt,
            @Nullable String recordedBy) {
        PersonName name = participant.name();
        Person person = new Person(name.givenName(), name.namePrefix(), name.familyName(), participant.birthDate());
        return new ParticipantVersion(
                participant, change, version, recordedAt, recordedBy, cipher.encrypt(participant.id(), write(person)));
    }

    private String write(Person person) {
        try {
            return mapper.writeValueAsString(person);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A person is a plain record", impossible);
        }
    }

    private Person read(String person) {
        try {
            return mapper.readValue(person, Person.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The version was written by this class", impossible);
        }
    }

    private record Person(String givenName, @Nullable String namePrefix, String familyName, LocalDate birthDate) {}

    /**
     * A registration as it was from one change to the next.
     *
     * @param recordedAt in UTC
     * @param recordedBy user at the identity provider; null for what was registered before histories were kept
     */
    public record Entry(
            long version,
            ParticipantChange change,
            Instant recordedAt,
            @Nullable String recordedBy,
            Identification identification,
            PersonName name,
            LocalDate birthDate) {

        private static Entry of(ParticipantVersion version, Person person) {
            return new Entry(
                    version.version(),
                    version.change(),
                    version.recordedAt(),
                    version.recordedBy(),
                    version.identification(),
                    new PersonName(person.givenName(), person.namePrefix(), person.familyName()),
                    person.birthDate());
        }
    }
}
