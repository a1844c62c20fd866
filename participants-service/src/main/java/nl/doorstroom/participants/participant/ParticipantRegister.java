package nl.doorstroom.participants.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.visibility.Visibility;
import nl.doorstroom.platform.crypto.BlindIndex;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.processinglog.ProcessingLog;

import static java.util.Objects.requireNonNull;

/** Registers people and finds them again, also by a number that is stored nowhere in the clear. */
@Singleton
public class ParticipantRegister {

    private final ParticipantRepository participants;
    private final ParticipantHistory history;
    private final PersonCipher cipher;
    private final BlindIndex index;
    private final Visibility visibility;
    private final Event<ParticipantRegistered> registered;
    private final Event<ParticipantUpdated> updated;
    private final ProcessingLog log;
    private final Clock clock;

    ParticipantRegister(
            ParticipantRepository participants,
            ParticipantHistory history,
            PersonCipher cipher,
            BlindIndex index,
            Visibility visibility,
            Event<ParticipantRegistered> registered,
            Event<ParticipantUpdated> updated,
            ProcessingLog log,
            Clock clock) {
        this.participants = participants;
        this.history = history;
        this.cipher = cipher;
        this.index = index;
        this.visibility = visibility;
        this.registered = registered;
        this.updated = updated;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Registers a person who is not yet known to the tenant. Two registrations of one person at the same moment are
     * decided by the unique index, and the second is answered with a conflict. Other organisations than the tenant's own
     * refer people instead: it is not for them to find out whom the tenant knows.
     *
     * @param bsn null for a person without a number, or whose number is not known yet
     * @throws BsnAlreadyRegistered naming the participant who has the number. That tells something of a person, so it has a
     *     line in the processing log, for which the transaction must not be rolled back.
     */
    public Participant register(@Nullable Bsn bsn, PersonName name, LocalDate birthDate) {
        visibility.requireOwnOrganisation();
        if (bsn != null) {
            index.reserve(bsn.digits());
            findAnybody(bsn).ifPresent(known -> {
                log.record("register-known-participant", known.id());
                throw new BsnAlreadyRegistered(known.id());
            });
        }
        UUID id = Ids.next();
        Participant participant =
                new Participant(id, bsn == null ? null : seal(id, bsn), index.currentVersion(), name, birthDate, clock);
        ParticipantRegistered event = participant.register(clock);
        participants.persist(participant);
        history.remember(participant, ParticipantChange.REGISTERED, event.stamp());
        registered.fire(event);
        return participant;
    }

    /** Replaces what was registered wrongly. What it was stays readable. */
    public void correct(Participant participant, PersonName name, LocalDate birthDate) {
        history.begin(participant);
        ParticipantUpdated event = participant.correct(name, birthDate, clock);
        remember(ParticipantChange.CORRECTED, participant, event);
    }

    /**
     * Registers the number of a person who had none.
     *
     * @throws BsnOfOtherParticipant when another registration has it, which may be of the same person: it is named, so it has
     *     a line in the processing log, for which the transaction must not be rolled back
     */
    public void identify(Participant participant, Bsn bsn) {
        visibility.requireOwnOrganisation();
        index.reserve(bsn.digits());
        findAnybody(bsn).filter(known -> !known.equals(participant)).ifPresent(known -> {
            log.record("identify-known-participant", known.id());
            throw new BsnOfOtherParticipant(known.id());
        });
        history.begin(participant);
        ParticipantUpdated event = participant.identify(clock);
        participants.setNumber(participant.id(), seal(participant.id(), bsn), index.currentVersion());
        participants.getEntityManager().refresh(participant);
        remember(ParticipantChange.IDENTIFIED, participant, event);
    }

    /** Who has the number, when the user may see the person. */
    public Optional<Participant> find(Bsn bsn) {
        return findAnybody(bsn).filter(participant -> visibility.covers(participant.id()));
    }

    /**
     * Who has the number, whoever may see the person; of a registration that was merged, the one with which everything goes
     * on.
     */
    public Optional<Participant> findAnybody(Bsn bsn) {
        return participants.findByBsnIndex(index.everyOf(bsn.digits())).map(this::survivor);
    }

    private Participant survivor(Participant participant) {
        UUID survivor = participant.mergedInto();
        return survivor == null ? participant : survivor(requireNonNull(participants.findById(survivor)));
    }

    /** At most {@code limit} people who fit, after one that was seen. */
    public List<Participant> search(ParticipantSearch search, @Nullable UUID after, int limit) {
        if (search.bsn() == null) {
            return participants.search(search, null, after, limit);
        }
        return find(search.bsn())
                .map(known -> participants.search(search, known.id(), after, limit))
                .orElseGet(List::of);
    }

    /**
     * Everything goes on with one registration of two, which takes the number of the other when it has none.
     *
     * @return whether the number moved
     */
    public boolean merge(Participant survivor, Participant duplicate) {
        history.begin(survivor);
        history.begin(duplicate);
        ParticipantUpdated ended = duplicate.mergeInto(survivor.id(), clock);
        ParticipantUpdated goesOn = survivor.takeNote(clock);
        boolean moves = survivor.identification() == Identification.NONE && moveNumber(duplicate, survivor);
        remember(ParticipantChange.MERGED, duplicate, ended);
        remember(ParticipantChange.MERGED, survivor, goesOn);
        return moves;
    }

    /** They are two people after all. */
    public void separate(Participant survivor, Participant duplicate, boolean numberMoved) {
        ParticipantUpdated goesOn = duplicate.separate(clock);
        ParticipantUpdated noted = survivor.takeNote(clock);
        if (numberMoved) {
            moveNumber(survivor, duplicate);
        }
        remember(ParticipantChange.MERGE_UNDONE, duplicate, goesOn);
        remember(ParticipantChange.MERGE_UNDONE, survivor, noted);
    }

    private boolean moveNumber(Participant from, Participant to) {
        Optional<Bsn> number = bsn(from);
        participants.flush();
        number.ifPresent(bsn -> {
            participants.clearNumber(from.id());
            participants.setNumber(to.id(), seal(to.id(), bsn), index.currentVersion());
            participants.getEntityManager().refresh(from);
            participants.getEntityManager().refresh(to);
        });
        return number.isPresent();
    }

    private void remember(ParticipantChange change, Participant participant, ParticipantUpdated event) {
        history.remember(participant, change, event.stamp());
        updated.fire(event);
    }

    /** The number; nothing for a person without one, and once the person's key was destroyed. */
    public Optional<Bsn> bsn(Participant participant) {
        return participant
                .bsnSealed()
                .flatMap(bytes -> cipher.decrypt(participant.id(), bytes))
                .map(Bsn::of);
    }

    private Participant.SealedNumber seal(UUID id, Bsn bsn) {
        return new Participant.SealedNumber(cipher.encrypt(id, bsn.digits()), index.of(bsn.digits()));
    }
}
