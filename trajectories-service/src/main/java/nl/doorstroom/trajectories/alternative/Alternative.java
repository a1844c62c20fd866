package nl.doorstroom.trajectories.alternative;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** What somebody does who has no paid work yet: volunteering, informal care, day activities, sheltered work by choice. */
@Entity
public class Alternative extends Aggregate implements AboutPerson {

    /** Code list of what it can be. */
    public static final String CODE_LIST = "alternative-kinds";

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(nullable = false, updatable = false)
    private LocalDate startDate;

    @Column(updatable = false)
    private @Nullable LocalDate plannedEnd;

    @Column(updatable = false)
    private @Nullable BigDecimal hoursPerWeek;

    private @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway")
    protected Alternative() {}

    public Alternative(
            Trajectory trajectory,
            String kind,
            LocalDate startDate,
            @Nullable LocalDate plannedEnd,
            @Nullable BigDecimal hoursPerWeek,
            Clock clock) {
        super(clock);
        this.trajectoryId = trajectory.id();
        this.participantId = trajectory.participantId();
        this.programmeId = trajectory.programmeId();
        this.kind = kind;
        this.startDate = startDate;
        this.plannedEnd = plannedEnd;
        this.hoursPerWeek = hoursPerWeek;
    }

    /** What others hear when it is registered. */
    public AlternativeStarted start(Clock clock) {
        return new AlternativeStarted(
                stamp(clock),
                id(),
                trajectoryId,
                participantId,
                programmeId,
                kind,
                startDate,
                plannedEnd,
                hoursPerWeek);
    }

    public AlternativeEnded end(LocalDate last, Clock clock) {
        if (lastDay != null) {
            throw new AlternativeHasEnded(id(), lastDay);
        }
        if (last.isBefore(startDate)) {
            throw new BeforeAlternativeStarted(id(), startDate, last);
        }
        lastDay = last;
        return new AlternativeEnded(stamp(clock), id(), trajectoryId, participantId, programmeId, kind, last);
    }

    /** It never was: what was told of it last is replaced by an end on the day before its first. */
    public AlternativeEnded annul(Clock clock) {
        if (isVoid()) {
            throw new AlternativeHasEnded(id(), startDate.minusDays(1));
        }
        LocalDate before = startDate.minusDays(1);
        lastDay = before;
        return new AlternativeEnded(
                stamp(clock, lastEventId()), id(), trajectoryId, participantId, programmeId, kind, before);
    }

    /** Whether it was registered in error. */
    public boolean isVoid() {
        return lastDay != null && lastDay.isBefore(startDate);
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of list alternative-kinds. */
    public String kind() {
        return kind;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public @Nullable LocalDate plannedEnd() {
        return plannedEnd;
    }

    public @Nullable BigDecimal hoursPerWeek() {
        return hoursPerWeek;
    }

    /** The day before the first one when it was registered in error. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }
}
