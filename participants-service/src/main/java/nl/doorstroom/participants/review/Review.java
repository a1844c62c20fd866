package nl.doorstroom.participants.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** The next talk about what a person wants, can and needs. The day for which it was planned at first is kept. */
@Entity
public class Review extends Aggregate implements AboutPerson {

    private static final int A_PAGE = 100;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID intakeId;

    @Column(nullable = false, updatable = false)
    private LocalDate originalDueOn;

    @Column(nullable = false)
    private LocalDate dueOn;

    private @Nullable LocalDate doneOn;

    private @Nullable UUID doneByIntakeId;

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    @OrderBy("id")
    @BatchSize(size = A_PAGE)
    private List<ReviewExemption> exemptions = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Review() {}

    /** @param intakeId the intake that is to be reviewed */
    Review(UUID participantId, UUID intakeId, LocalDate dueOn, Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.intakeId = intakeId;
        this.originalDueOn = dueOn;
        this.dueOn = dueOn;
    }

    /**
     * Puts it off. The newest exemption counts, so that one that was too generous can be followed by a shorter one.
     *
     * @param reason code of list {@code review-exemption-reasons}
     * @throws ReviewIsDone when it has been held
     * @throws ReviewIsDueLater when that would not put it off
     */
    void excuse(String reason, LocalDate until, byte @Nullable [] textSealed, String user, Clock clock) {
        if (doneOn != null) {
            throw new ReviewIsDone(id());
        }
        if (!until.isAfter(originalDueOn)) {
            throw new ReviewIsDueLater(id(), originalDueOn);
        }
        exemptions.add(new ReviewExemption(this, stamp(clock), reason, dueOn, until, textSealed, user));
        dueOn = until;
    }

    /** Another intake was completed. */
    void hold(UUID byIntake, LocalDate on, Clock clock) {
        doneOn = on;
        doneByIntakeId = byIntake;
        stamp(clock);
    }

    /** Where it stands on a day. */
    public ReviewStatus status(LocalDate today) {
        if (doneOn != null) {
            return ReviewStatus.DONE;
        }
        if (dueOn.isBefore(today)) {
            return ReviewStatus.OVERDUE;
        }
        return dueOn.isAfter(originalDueOn) ? ReviewStatus.EXCUSED : ReviewStatus.DUE;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** The intake that is to be reviewed. */
    public UUID intakeId() {
        return intakeId;
    }

    public LocalDate originalDueOn() {
        return originalDueOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Day of the talk by which it was held. */
    public @Nullable LocalDate doneOn() {
        return doneOn;
    }

    /** The intake by which it was held. */
    public @Nullable UUID doneByIntakeId() {
        return doneByIntakeId;
    }

    /** Every exemption, oldest first. */
    public List<ReviewExemption> exemptions() {
        return List.copyOf(exemptions);
    }
}
