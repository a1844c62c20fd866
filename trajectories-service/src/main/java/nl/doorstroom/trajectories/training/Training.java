package nl.doorstroom.trajectories.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.ReasonClass;

/** A course that a person follows within a trajectory. Every change of it is told, so each event replaces the one before. */
@Entity
public class Training extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String course;

    @Column(nullable = false)
    private String provider;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TrainingKind kind;

    @Column(nullable = false)
    private LocalDate startDate;

    private @Nullable LocalDate plannedEnd;
    private @Nullable String skillUri;
    private @Nullable String skillLabel;
    private @Nullable String certificateName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TrainingStatus status = TrainingStatus.RUNNING;

    private @Nullable LocalDate lastDay;
    private @Nullable String breakOffReason;
    private @Nullable String certificateNumber;
    private @Nullable LocalDate certificateValidUntil;
    private @Nullable String certificateSkillUri;

    @Enumerated(EnumType.STRING)
    private @Nullable SkillLevel certificateLevel;

    @SuppressWarnings("NullAway")
    protected Training() {}

    public Training(UUID trajectoryId, UUID participantId, TrainingDetails details, Clock clock) {
        super(clock);
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.course = details.course();
        this.provider = details.provider();
        this.kind = details.kind();
        this.startDate = details.startDate();
        take(details);
    }

    public TrainingStarted start(Clock clock) {
        return started(null, clock);
    }

    /** What was registered was wrong; the event replaces the one that told it. */
    public TrainingStarted correct(TrainingDetails details, Clock clock) {
        requireRunning("corrected");
        take(details);
        return started(lastEventId(), clock);
    }

    /** @param proof the certificate that it ended with, if it did */
    public TrainingCompleted complete(LocalDate on, @Nullable Certificate proof, Clock clock) {
        requireRunning("completed");
        status = TrainingStatus.COMPLETED;
        lastDay = on;
        if (proof != null) {
            certificateName = proof.name();
            certificateNumber = proof.number();
            certificateValidUntil = proof.validUntil();
            certificateSkillUri = proof.skillUri() == null ? skillUri : proof.skillUri();
            certificateLevel = proof.level();
        }
        return new TrainingCompleted(
                stamp(clock),
                id(),
                trajectoryId,
                participantId,
                kind,
                on,
                certificateSkillUri,
                certificateSkillUri == null ? null : certificateLevel,
                certificateValidUntil);
    }

    /**
     * @param reason code of list training-break-off-reasons
     * @param reasonClass what others may know of it
     */
    public TrainingBrokenOff breakOff(LocalDate last, String reason, ReasonClass reasonClass, Clock clock) {
        requireRunning("broken off");
        status = TrainingStatus.BROKEN_OFF;
        lastDay = last;
        breakOffReason = reason;
        return new TrainingBrokenOff(stamp(clock), id(), trajectoryId, participantId, kind, last, reasonClass);
    }

    /** What broke off with the trajectory did so on another day than was told; the event replaces the one that said so. */
    TrainingBrokenOff correctBreakOff(LocalDate last, ReasonClass reasonClass, Clock clock) {
        if (status != TrainingStatus.BROKEN_OFF) {
            throw new TrainingIsNot(id(), status, "corrected");
        }
        UUID told = lastEventId();
        lastDay = last;
        return new TrainingBrokenOff(stamp(clock, told), id(), trajectoryId, participantId, kind, last, reasonClass);
    }

    /** Takes back that it was completed or broken off; the event replaces the one that said so. */
    public TrainingStarted reopen(Clock clock) {
        if (status != TrainingStatus.COMPLETED && status != TrainingStatus.BROKEN_OFF) {
            throw new TrainingIsNot(id(), status, "reopened");
        }
        status = TrainingStatus.RUNNING;
        lastDay = null;
        breakOffReason = null;
        certificateNumber = null;
        certificateValidUntil = null;
        certificateSkillUri = null;
        certificateLevel = null;
        return started(lastEventId(), clock);
    }

    /** It should never have been registered; the event replaces what was told last. */
    public TrainingAnnulled annul(Clock clock) {
        if (status == TrainingStatus.ENTERED_IN_ERROR) {
            throw new TrainingIsNot(id(), status, "annulled");
        }
        status = TrainingStatus.ENTERED_IN_ERROR;
        UUID told = lastEventId();
        return new TrainingAnnulled(stamp(clock, told), id(), trajectoryId, participantId, startDate);
    }

    private TrainingStarted started(@Nullable UUID supersedes, Clock clock) {
        return new TrainingStarted(
                stamp(clock, supersedes), id(), trajectoryId, participantId, kind, startDate, plannedEnd, skillUri);
    }

    private void take(TrainingDetails details) {
        course = details.course();
        provider = details.provider();
        kind = details.kind();
        startDate = details.startDate();
        plannedEnd = details.plannedEnd();
        skillUri = details.skillUri();
        skillLabel = details.skillLabel();
        certificateName = details.certificateName();
    }

    private void requireRunning(String verb) {
        if (status != TrainingStatus.RUNNING) {
            throw new TrainingIsNot(id(), status, verb);
        }
    }

    /** Whether somebody can have been there on a day. */
    public boolean isGivenOn(LocalDate day) {
        return status != TrainingStatus.ENTERED_IN_ERROR
                && !day.isBefore(startDate)
                && (lastDay == null || !day.isAfter(lastDay));
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public TrainingDetails details() {
        return new TrainingDetails(
                course, provider, kind, startDate, plannedEnd, skillUri, skillLabel, certificateName);
    }

    public TrainingStatus status() {
        return status;
    }

    /** The day of completion, or the last one before the person stopped. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** Code of list training-break-off-reasons. */
    public @Nullable String breakOffReason() {
        return breakOffReason;
    }

    /** What it ended with; empty while it runs, and when it ended without. */
    public Optional<Certificate> certificate() {
        return certificateLevel == null || certificateName == null
                ? Optional.empty()
                : Optional.of(new Certificate(
                        certificateName,
                        certificateNumber,
                        certificateValidUntil,
                        certificateSkillUri,
                        certificateLevel));
    }
}
