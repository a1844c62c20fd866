package nl.doorstroom.participants.participant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** A person who is guided. The number by which the government knows the person is kept only encrypted. */
@Entity
public class Participant extends Aggregate implements AboutPerson {

    @Column(nullable = false)
    private byte[] bsnSealed;

    /** Changed behind Hibernate's back, by {@link BsnIndexing}: whoever loaded the row before must not write it back. */
    @Column(nullable = false, updatable = false)
    private byte[] bsnIndex;

    @Column(nullable = false, updatable = false)
    private int bsnIndexKey;

    @Embedded
    private PersonName name;

    @Column(nullable = false)
    private LocalDate birthDate;

    @SuppressWarnings("NullAway")
    protected Participant() {}

    /**
     * Registers a person.
     *
     * @param id decided beforehand, because the number is encrypted with a key that belongs to this id
     * @param bsnIndexKey version of the key under which the number is indexed
     */
    Participant(
            UUID id,
            byte[] bsnSealed,
            byte[] bsnIndex,
            int bsnIndexKey,
            PersonName name,
            LocalDate birthDate,
            Clock clock) {
        super(id, clock);
        this.bsnSealed = bsnSealed.clone();
        this.bsnIndex = bsnIndex.clone();
        this.bsnIndexKey = bsnIndexKey;
        this.name = name;
        this.birthDate = birthDate;
    }

    ParticipantRegistered register(Clock clock) {
        return new ParticipantRegistered(stamp(clock));
    }

    @Override
    public UUID participantId() {
        return id();
    }

    byte[] bsnSealed() {
        return bsnSealed.clone();
    }

    public PersonName name() {
        return name;
    }

    public LocalDate birthDate() {
        return birthDate;
    }
}
