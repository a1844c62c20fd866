package nl.doorstroom.participants.delivery;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

import nl.doorstroom.platform.audit.AboutPerson;

/** A row as it was delivered, sealed by the key of its person. */
@Entity
@Immutable
public class StatutoryDeliveryRow implements AboutPerson {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(nullable = false)
    private UUID deliveryId;

    @Column(nullable = false)
    private UUID participantId;

    @Column(nullable = false)
    private byte[] sealed;

    @SuppressWarnings("NullAway")
    protected StatutoryDeliveryRow() {}

    @SuppressWarnings("NullAway")
    StatutoryDeliveryRow(UUID id, UUID deliveryId, UUID participantId, byte[] sealed) {
        this.id = id;
        this.deliveryId = deliveryId;
        this.participantId = participantId;
        this.sealed = sealed.clone();
    }

    public UUID id() {
        return id;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    byte[] sealed() {
        return sealed.clone();
    }
}
