package nl.doorstroom.participants.benefit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Ids;

/**
 * Income beside a benefit, from a day on until its last day, the next reduction or the end of the benefit, whichever comes
 * first. A part of the benefit, which guards it and tells of it.
 */
@Entity
public class BenefitReduction {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private BenefitSpell spell;

    @Column(nullable = false)
    private LocalDate fromDate;

    private @Nullable LocalDate toDate;

    private @Nullable BigDecimal hoursPerWeek;

    private @Nullable Long amountCents;

    @Column(nullable = false)
    private boolean annulled;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String recordedBy;

    @Column(nullable = false)
    private UUID eventId;

    @OneToMany(mappedBy = "reduction", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<BenefitReductionVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected BenefitReduction() {}

    @SuppressWarnings("NullAway")
    BenefitReduction(BenefitSpell spell) {
        this.id = Ids.next();
        this.spell = spell;
    }

    /**
     * Becomes what was registered last; what was known before stays readable.
     *
     * @param why code of list {@code benefit-annulment-reasons}, of an annulment
     */
    void become(Terms terms, Change change, EventStamp stamp, String user, @Nullable String why) {
        fromDate = terms.fromDate();
        toDate = terms.toDate();
        hoursPerWeek = terms.hoursPerWeek();
        amountCents = terms.amountCents();
        annulled = change == Change.ANNULLED;
        recordedAt = stamp.recordedAt();
        recordedBy = user;
        eventId = stamp.eventId();
        history.add(new BenefitReductionVersion(this, stamp, change, user, why));
    }

    public UUID id() {
        return id;
    }

    public Terms terms() {
        return new Terms(fromDate, toDate, hoursPerWeek, amountCents);
    }

    /** Registered in error: it never was. */
    public boolean isAnnulled() {
        return annulled;
    }

    /** When it became what it is, in UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who made it what it is, as the identity provider knows the user. */
    public String recordedBy() {
        return recordedBy;
    }

    /** The event that told of it last; the next one replaces that. */
    UUID eventId() {
        return eventId;
    }

    public List<BenefitReductionVersion> history() {
        return List.copyOf(history);
    }

    /** What was done to it. */
    public enum Change {
        REDUCED,
        CORRECTED,
        ENDED,
        ANNULLED
    }

    /**
     * What lowers the benefit; at least one of hours and amount is known.
     *
     * @param toDate last day; null: until the next reduction or the end of the benefit
     * @param hoursPerWeek hours of paid work beside it
     * @param amountCents euro cents a month that are set off
     */
    public record Terms(
            LocalDate fromDate,
            @Nullable LocalDate toDate,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable Long amountCents) {

        Terms until(LocalDate lastDay) {
            return new Terms(fromDate, lastDay, hoursPerWeek, amountCents);
        }

        /** As others are told of what never was: it ended before it began. */
        Terms never() {
            return until(fromDate.minusDays(1));
        }

        /**
         * Whether both would lower the benefit on some day. One without a last day makes way for the next, so it meets
         * another only by its first day.
         */
        boolean meets(Terms other) {
            return !fromDate.isAfter(Objects.requireNonNullElse(other.toDate, other.fromDate))
                    && !other.fromDate.isAfter(Objects.requireNonNullElse(toDate, fromDate));
        }
    }
}
