package nl.doorstroom.trajectories.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** Somebody said yes to a plan as it was on a day. */
@Entity
public class PlanAgreement extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AgreementParty agreedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AgreementChannel channel;

    @Column(nullable = false, updatable = false)
    private LocalDate agreedOn;

    @Column(nullable = false, updatable = false)
    private String planVersion;

    private @Nullable LocalDate withdrawnOn;

    @SuppressWarnings("NullAway")
    protected PlanAgreement() {}

    PlanAgreement(
            UUID trajectoryId,
            UUID participantId,
            AgreementParty agreedBy,
            AgreementChannel channel,
            LocalDate agreedOn,
            String planVersion,
            Clock clock) {
        super(clock);
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.agreedBy = agreedBy;
        this.channel = channel;
        this.agreedOn = agreedOn;
        this.planVersion = planVersion;
    }

    public void withdraw(LocalDate on, Clock clock) {
        if (withdrawnOn != null) {
            throw new AgreementIsWithdrawn(id());
        }
        if (on.isBefore(agreedOn)) {
            throw new WithdrawnBeforeAgreed(agreedOn, on);
        }
        withdrawnOn = on;
        stamp(clock);
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public AgreementParty agreedBy() {
        return agreedBy;
    }

    public AgreementChannel channel() {
        return channel;
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    /** Which plan it was. */
    public String planVersion() {
        return planVersion;
    }

    /** Null while it stands. */
    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }
}
