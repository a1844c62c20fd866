package nl.doorstroom.participants.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** Somebody asks for a benefit, alone or for a household. */
@Entity
public class BenefitApplication extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(updatable = false)
    private @Nullable UUID householdId;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false, updatable = false)
    private LocalDate appliedOn;

    @Column(updatable = false)
    private @Nullable UUID reusableBenefitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ApplicationState state = ApplicationState.PENDING;

    private @Nullable LocalDate decidedOn;

    private @Nullable UUID benefitId;

    private @Nullable String rejectionReason;

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL)
    @OrderBy("version")
    private List<BenefitApplicationVersion> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected BenefitApplication() {}

    /** @param reusableBenefitId a benefit that ended so shortly before that what is known from it may be used again */
    BenefitApplication(
            UUID participantId,
            @Nullable UUID householdId,
            String kind,
            LocalDate appliedOn,
            @Nullable UUID reusableBenefitId,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.householdId = householdId;
        this.kind = kind;
        this.appliedOn = appliedOn;
        this.reusableBenefitId = reusableBenefitId;
    }

    BenefitApplicationRegistered register(List<UUID> adults, String user, Clock clock) {
        EventStamp stamp = stamp(clock);
        history.add(new BenefitApplicationVersion(this, stamp, user));
        return new BenefitApplicationRegistered(stamp, participantId, householdId, adults, kind, appliedOn);
    }

    /** @throws ApplicationIsDecided when it is already */
    void decide(Outcome outcome, String user, Clock clock) {
        if (state != ApplicationState.PENDING) {
            throw new ApplicationIsDecided(id(), state);
        }
        state = outcome.state();
        decidedOn = outcome.decidedOn();
        benefitId = outcome.benefitId();
        rejectionReason = outcome.rejectionReason();
        history.add(new BenefitApplicationVersion(this, stamp(clock), user));
    }

    /** Who applied. */
    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The household for which it is, when it is for one that is known. */
    public @Nullable UUID householdId() {
        return householdId;
    }

    /** Code of list {@code benefit-kinds}. */
    public String kind() {
        return kind;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    /** A benefit that ended so shortly before that what is known from it may be used again. */
    public @Nullable UUID reusableBenefitId() {
        return reusableBenefitId;
    }

    public ApplicationState state() {
        return state;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    /** The benefit that was granted. */
    public @Nullable UUID benefitId() {
        return benefitId;
    }

    /** Code of list {@code application-rejection-reasons}. */
    public @Nullable String rejectionReason() {
        return rejectionReason;
    }

    public List<BenefitApplicationVersion> history() {
        return List.copyOf(history);
    }
}
