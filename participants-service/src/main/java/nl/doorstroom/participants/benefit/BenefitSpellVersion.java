package nl.doorstroom.participants.benefit;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.AggregateVersion;
import nl.doorstroom.platform.outbox.EventStamp;

/** A spell as it was known from one change to the next. */
@Entity
@Immutable
public class BenefitSpellVersion extends AggregateVersion {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitSpell spell;

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
        super(stamp);
        this.spell = spell;
        this.recordedBy = user;
        this.change = change;
        this.startDate = spell.startDate();
        this.lastDay = spell.lastDay();
        this.endReason = spell.endReason();
        this.placementId = spell.placementId().orElse(null);
        this.changeReason = changeReason;
    }

    /** Whether the event that came with it told all of the spell, and not of a reduction alone. */
    boolean tellsWhole() {
        return !change.startsWith("REDUC");
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
