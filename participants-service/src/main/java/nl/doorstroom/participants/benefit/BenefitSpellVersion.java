package nl.doorstroom.participants.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A spell as it was known from one change to the next. */
@Entity
@Immutable
public class BenefitSpellVersion {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitSpell spell;

    private long version;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private String change;

    @Column(nullable = false)
    private LocalDate startDate;

    private @Nullable LocalDate lastDay;

    private @Nullable String endReason;

    private @Nullable UUID placementId;

    private @Nullable String changeReason;

    @SuppressWarnings("NullAway")
    protected BenefitSpellVersion() {}

    @SuppressWarnings("NullAway")
    BenefitSpellVersion(
            BenefitSpell spell, EventStamp stamp, String change, String user, @Nullable String changeReason) {
        this.id = stamp.eventId();
        this.spell = spell;
        this.version = stamp.aggregateVersion();
        this.recordedAt = stamp.recordedAt();
        this.recordedBy = user;
        this.change = change;
        this.startDate = spell.startDate();
        this.lastDay = spell.lastDay();
        this.endReason = spell.endReason();
        this.placementId = spell.placementId().orElse(null);
        this.changeReason = changeReason;
    }

    UUID id() {
        return id;
    }

    /** Whether the event that came with it told all of the spell, and not of a reduction alone. */
    boolean tellsWhole() {
        return !change.startsWith("REDUC");
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    /**
     * {@code STARTED}, {@code REDUCED}, {@code REDUCTION_CORRECTED}, {@code REDUCTION_ENDED}, {@code REDUCTION_ANNULLED},
     * {@code ENDED}, {@code END_ANNULLED}, {@code END_RESTORED}, {@code CORRECTED} or {@code ANNULLED}.
     */
    public String change() {
        return change;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public @Nullable UUID placementId() {
        return placementId;
    }

    /** Code of list {@code backdating-reasons}, or {@code benefit-annulment-reasons} of an annulment, of a reduction too. */
    public @Nullable String changeReason() {
        return changeReason;
    }
}
