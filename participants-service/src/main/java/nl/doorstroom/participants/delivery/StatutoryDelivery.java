package nl.doorstroom.participants.delivery;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import nl.doorstroom.platform.outbox.Aggregate;

/** What was delivered for a month, when and by whom. Nothing of it changes afterwards: what was wrong is delivered again. */
@Entity
public class StatutoryDelivery extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private DeliveryKind kind;

    @Column(nullable = false, updatable = false)
    private String period;

    @Column(nullable = false, updatable = false)
    private int rows;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, updatable = false)
    private List<UUID> missing;

    @Column(nullable = false, updatable = false)
    private String hash;

    @Column(nullable = false, updatable = false)
    private String createdBy;

    @SuppressWarnings("NullAway")
    protected StatutoryDelivery() {}

    StatutoryDelivery(
            UUID id,
            DeliveryKind kind,
            String period,
            int rows,
            List<UUID> missing,
            String hash,
            String createdBy,
            Clock clock) {
        super(id, clock);
        this.kind = kind;
        this.period = period;
        this.rows = rows;
        this.missing = List.copyOf(missing);
        this.hash = hash;
        this.createdBy = createdBy;
        stamp(clock);
    }

    public DeliveryKind kind() {
        return kind;
    }

    /** The month, as {@code 2026-06}. */
    public String period() {
        return period;
    }

    /** How many rows have a number. */
    public int rows() {
        return rows;
    }

    /** Of whom no number is known; they are not in the delivery. */
    public List<UUID> missing() {
        return List.copyOf(missing);
    }

    /** SHA-256 in hexadecimal over the rows, see {@link DeliveryRegister}. */
    public String hash() {
        return hash;
    }

    /** Identifier of the user at the identity provider. */
    public String createdBy() {
        return createdBy;
    }
}
