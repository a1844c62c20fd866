package nl.doorstroom.participants.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.crypto.BlindIndex;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Registers people and finds them again by a number that is stored nowhere in the clear. */
@Singleton
public class ParticipantRegister {

    private final ParticipantRepository participants;
    private final PersonCipher cipher;
    private final BlindIndex index;
    private final Event<ParticipantRegistered> registered;
    private final ProcessingLog log;
    private final Clock clock;

    ParticipantRegister(
            ParticipantRepository participants,
            PersonCipher cipher,
            BlindIndex index,
            Event<ParticipantRegistered> registered,
            ProcessingLog log,
            Clock clock) {
        this.participants = participants;
        this.cipher = cipher;
        this.index = index;
        this.registered = registered;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Registers a person who is not yet known to the tenant. Two registrations of one person at the same moment are
     * decided by the unique index, and the second is answered with a conflict.
     *
     * @throws BsnAlreadyRegistered naming the participant who has the number. That tells something of a person, so it has a
     *     line in the processing log, for which the transaction must not be rolled back.
     */
    public Participant register(Bsn bsn, PersonName name, LocalDate birthDate) {
        index.reserve(bsn.digits());
        find(bsn).ifPresent(known -> {
            log.record("register-known-participant", known.id());
            throw new BsnAlreadyRegistered(known.id());
        });
        UUID id = Ids.next();
        Participant participant = new Participant(
                id,
                cipher.encrypt(id, bsn.digits()),
                index.of(bsn.digits()),
                index.currentVersion(),
                name,
                birthDate,
                clock);
        ParticipantRegistered event = participant.register(clock);
        participants.persist(participant);
        registered.fire(event);
        return participant;
    }

    public Optional<Participant> find(Bsn bsn) {
        return participants.findByBsnIndex(index.everyOf(bsn.digits()));
    }

    /** The number, unless the person's key was destroyed. */
    public Optional<Bsn> bsn(Participant participant) {
        return cipher.decrypt(participant.id(), participant.bsnSealed()).map(Bsn::of);
    }
}
