package nl.doorstroom.participants.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/**
 * What a person consented to (GDPR, article 7). It is never changed: it is withdrawn, and another one is given. So the row
 * says by itself who recorded it and who took it back, and when.
 */
@Entity
public class Consent extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private String purpose;

    @Column(nullable = false, updatable = false)
    private String channel;

    @Column(nullable = false, updatable = false)
    private LocalDate givenOn;

    @Column(updatable = false)
    private @Nullable LocalDate validUntil;

    @Column(nullable = false, updatable = false)
    private UUID shareId;

    @Column(nullable = false, updatable = false)
    private String recordedBy;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawnBy;

    @SuppressWarnings("NullAway")
    protected Consent() {}

    Consent(UUID participantId, ConsentTerms terms, String recordedBy, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.purpose = terms.purpose();
        this.channel = terms.channel();
        this.givenOn = terms.givenOn();
        this.validUntil = terms.validUntil();
        // Random through and through: an id of ours would tell when it was made.
        this.shareId = UUID.randomUUID();
        this.recordedBy = recordedBy;
    }

    ConsentGiven give(Clock clock) {
        return new ConsentGiven(stamp(clock), participantId, terms(), shareId);
    }

    ConsentWithdrawn withdraw(String user, Clock clock) {
        if (withdrawnAt != null) {
            throw new ConsentIsWithdrawn(id());
        }
        ConsentWithdrawn event = new ConsentWithdrawn(stamp(clock), participantId, purpose);
        withdrawnAt = event.stamp().recordedAt();
        withdrawnBy = user;
        return event;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public ConsentTerms terms() {
        return new ConsentTerms(purpose, channel, givenOn, validUntil);
    }

    /** The name by which who is shown the profile may speak of the person, as long as the consent holds. */
    public UUID shareId() {
        return shareId;
    }

    /** Identifier of the user at the identity provider. */
    public String recordedBy() {
        return recordedBy;
    }

    /** In UTC; null while it holds or its last day has passed. */
    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Identifier of the user at the identity provider. */
    public @Nullable String withdrawnBy() {
        return withdrawnBy;
    }
}
