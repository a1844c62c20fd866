package nl.doorstroom.participants.participant;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Ids;

/** Who a person was registered as from one change to the next; name and birth date are encrypted with the person's key. */
@Entity
@Immutable
class ParticipantVersion implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID participantId;

    private long version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ParticipantChange change;

    @Column(nullable = false)
    private Instant recordedAt;

    private @Nullable String recordedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Identification identification;

    @Column(nullable = false)
    private byte[] personSealed;

    @SuppressWarnings("NullAway")
    protected ParticipantVersion() {}

    @SuppressWarnings("NullAway")
    ParticipantVersion(
            Participant participant,
            ParticipantChange change,
            long version,
            Instant recordedAt,
            @Nullable String recordedBy,
            byte[] personSealed) {
        this.id = Ids.next();
        this.participantId = participant.id();
        this.version = version;
        this.change = change;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.identification = participant.identification();
        this.personSealed = personSealed.clone();
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    long version() {
        return version;
    }

    ParticipantChange change() {
        return change;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    String recordedBy() {
        return recordedBy;
    }

    Identification identification() {
        return identification;
    }

    byte[] personSealed() {
        return personSealed.clone();
    }
}
