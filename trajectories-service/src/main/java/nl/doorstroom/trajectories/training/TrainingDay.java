package nl.doorstroom.trajectories.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** Whether a person was at a training on one day. */
@Entity
public class TrainingDay extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID trainingId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TrainingPresence presence;

    @SuppressWarnings("NullAway")
    protected TrainingDay() {}

    public TrainingDay(Training training, LocalDate day, TrainingPresence presence, Clock clock) {
        super(clock);
        this.trajectoryId = training.trajectoryId();
        this.trainingId = training.id();
        this.participantId = training.participantId();
        this.day = day;
        this.presence = presence;
    }

    /** It was otherwise. */
    public void correct(TrainingPresence other, Clock clock) {
        presence = other;
        stamp(clock);
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    public UUID trainingId() {
        return trainingId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public LocalDate day() {
        return day;
    }

    public TrainingPresence presence() {
        return presence;
    }
}
