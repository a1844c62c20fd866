package nl.doorstroom.participants.visibility;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;

/**
 * One thing that makes a person known to an organisation, from a day to a day. Its id is that of the trajectory, the
 * referral or the membership, so that each links once.
 */
@Entity
class ParticipantLink implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LinkKind kind;

    @Column(nullable = false)
    private UUID participantId;

    /** Null as long as the end is told and the beginning is not. */
    private @Nullable String organisation;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    /** Up to which event of the source the last day is known; 0 when it is not by an event. */
    private long endSequence;

    @SuppressWarnings("NullAway")
    protected ParticipantLink() {}

    @SuppressWarnings("NullAway")
    ParticipantLink(UUID id, LinkKind kind, UUID participantId) {
        this.id = id;
        this.kind = kind;
        this.participantId = participantId;
    }

    void open(String oin, @Nullable LocalDate first) {
        organisation = oin;
        validFrom = first;
    }

    void close(@Nullable LocalDate last, long sequence) {
        if (sequence >= endSequence) {
            validTo = last;
            endSequence = sequence;
        }
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    LinkKind kind() {
        return kind;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
