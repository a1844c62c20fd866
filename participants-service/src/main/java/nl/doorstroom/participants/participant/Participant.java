package nl.doorstroom.participants.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * A person who is guided. The number by which the government knows the person is kept only encrypted; a person without one
 * is registered all the same and identified later.
 */
@Entity
public class Participant extends Aggregate implements AboutPerson {

    @Embedded
    private PersonName name;

    @Column(nullable = false)
    private LocalDate birthDate;

    /** This and the number change together and behind Hibernate's back, by {@link ParticipantRepository#setNumber}. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Identification identification;

    @Column(updatable = false)
    private byte @Nullable [] bsnSealed;

    /** Changed by {@link BsnIndexing} too: whoever loaded the row before must not write it back. */
    @Column(updatable = false)
    private byte @Nullable [] bsnIndex;

    @Column(nullable = false, updatable = false)
    private int bsnIndexKey;

    private @Nullable UUID mergedInto;

    /** What the database makes of the name, for searching: read by queries alone. */
    @Column(insertable = false, updatable = false)
    private @Nullable String familyKey;

    @Column(insertable = false, updatable = false)
    private @Nullable String givenKey;

    @Column(insertable = false, updatable = false)
    private @Nullable String givenInitials;

    @SuppressWarnings("NullAway")
    protected Participant() {}

    /**
     * Registers a person.
     *
     * @param id decided beforehand, because the number is encrypted with a key that belongs to this id
     * @param number null for a person without one
     * @param bsnIndexKey version of the key under which a number is indexed now
     */
    Participant(
            UUID id,
            @Nullable SealedNumber number,
            int bsnIndexKey,
            PersonName name,
            LocalDate birthDate,
            Clock clock) {
        super(id, clock);
        this.identification = number == null ? Identification.NONE : Identification.BSN;
        this.bsnSealed = number == null ? null : number.encrypted();
        this.bsnIndex = number == null ? null : number.index();
        this.bsnIndexKey = bsnIndexKey;
        this.name = name;
        this.birthDate = birthDate;
    }

    ParticipantRegistered register(Clock clock) {
        return new ParticipantRegistered(stamp(clock));
    }

    /** Replaces what was registered wrongly of the person. */
    ParticipantUpdated correct(PersonName rightName, LocalDate rightBirthDate, Clock clock) {
        name = rightName;
        birthDate = rightBirthDate;
        return new ParticipantUpdated(stamp(clock));
    }

    /**
     * The person turned out to have a number, or another registration's.
     *
     * @throws AlreadyIdentified when there is one
     */
    ParticipantUpdated identify(Clock clock) {
        if (identification != Identification.NONE) {
            throw new AlreadyIdentified(id());
        }
        return new ParticipantUpdated(stamp(clock));
    }

    /** This registration and another are of one person; from now on only the other one changes. */
    ParticipantUpdated mergeInto(UUID survivor, Clock clock) {
        mergedInto = survivor;
        return new ParticipantUpdated(stamp(clock));
    }

    /** Two people after all. */
    ParticipantUpdated separate(Clock clock) {
        mergedInto = null;
        return new ParticipantUpdated(stamp(clock));
    }

    /** Another registration of this person was added to it, or taken away again. */
    ParticipantUpdated takeNote(Clock clock) {
        return new ParticipantUpdated(stamp(clock));
    }

    @Override
    public UUID participantId() {
        return id();
    }

    public Identification identification() {
        return identification;
    }

    /** The registration of the same person with which everything goes on; null for one that stands by itself. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    /** @throws ParticipantIsMerged naming the registration with which everything goes on */
    public void requireNotMerged() {
        if (mergedInto != null) {
            throw new ParticipantIsMerged(id(), mergedInto);
        }
    }

    Optional<byte[]> bsnSealed() {
        return Optional.ofNullable(bsnSealed).map(byte[]::clone);
    }

    public PersonName name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    /** Whether the names are alike to whoever overlooks accents, capitals and prefixes. Both have been stored. */
    public boolean hasNameOf(Participant other) {
        return Objects.equals(familyKey, other.familyKey) && Objects.equals(givenKey, other.givenKey);
    }

    /**
     * A number as it is stored.
     *
     * @param encrypted by the key of the person
     * @param index by which it is found
     */
    @SuppressWarnings("ArrayRecordComponent")
    record SealedNumber(byte[] encrypted, byte[] index) {}
}
