package nl.doorstroom.participants.eligibility;

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

/** What was decided at one moment, and by which rules: not by which label. */
@Entity
@Immutable
public class EligibilityDecision {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Eligibility eligibility;

    private long version;

    private boolean eligible;

    @Column(nullable = false)
    private String rule;

    @Column(nullable = false)
    private String ruleVersion;

    @Column(nullable = false)
    private LocalDate decidedOn;

    private @Nullable LocalDate validUntil;

    @Column(nullable = false)
    private Instant decidedAt;

    @Column(nullable = false)
    private String decidedBy;

    @SuppressWarnings("NullAway")
    protected EligibilityDecision() {}

    @SuppressWarnings("NullAway")
    EligibilityDecision(Eligibility eligibility, EventStamp stamp, Outcome outcome, String user) {
        this.id = stamp.eventId();
        this.eligibility = eligibility;
        this.version = stamp.aggregateVersion();
        this.eligible = outcome.eligible();
        this.rule = outcome.rule();
        this.ruleVersion = outcome.ruleVersion();
        this.decidedOn = outcome.decidedOn();
        this.validUntil = outcome.validUntil();
        this.decidedAt = stamp.recordedAt();
        this.decidedBy = user;
    }

    public long version() {
        return version;
    }

    public Outcome outcome() {
        return new Outcome(eligible, rule, ruleVersion, decidedOn, validUntil);
    }

    /** In UTC. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Identifier of the user at the identity provider. */
    public String decidedBy() {
        return decidedBy;
    }

    /**
     * Yes or no.
     *
     * @param rule what was asked, of all rules that the programme names: it does not tell which of them was met
     * @param ruleVersion the versions of these rules
     * @param validUntil last day of a yes; null for a no
     */
    public record Outcome(
            boolean eligible,
            String rule,
            String ruleVersion,
            LocalDate decidedOn,
            @Nullable LocalDate validUntil) {}
}
