package nl.doorstroom.participants.label;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.audit.AboutPerson;

/** Somebody was shown what the vault has of a person: for what, and why. */
@Entity
@Immutable
public class LabelAccess implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VaultPurpose purpose;

    @Column(nullable = false)
    private byte[] reasonSealed;

    @Column(nullable = false)
    private Instant accessedAt;

    @Column(nullable = false)
    private String accessedBy;

    @SuppressWarnings("NullAway")
    protected LabelAccess() {}

    @SuppressWarnings("NullAway")
    LabelAccess(UUID id, UUID participantId, VaultPurpose purpose, byte[] reasonSealed, Instant accessedAt, String by) {
        this.id = id;
        this.participantId = participantId;
        this.purpose = purpose;
        this.reasonSealed = reasonSealed.clone();
        this.accessedAt = accessedAt;
        this.accessedBy = by;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public VaultPurpose purpose() {
        return purpose;
    }

    byte[] reasonSealed() {
        return reasonSealed.clone();
    }

    /** In UTC. */
    public Instant accessedAt() {
        return accessedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String accessedBy() {
        return accessedBy;
    }
}
