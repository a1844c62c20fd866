package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;

/** One meeting. Whoever comes is counted; who wants to be known can be. */
@Entity
public class GroupSession extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID seriesId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private String title;

    /** The day on which it is by the series; it stays when the session is moved. */
    @Column(nullable = false, updatable = false)
    private LocalDate occursOn;

    @Column(nullable = false)
    private LocalDate day;

    @Column(nullable = false)
    private Instant startsAt;

    @Column(nullable = false)
    private Instant endsAt;

    @Column(nullable = false)
    private String location;

    private boolean openAccess;

    private @Nullable Integer capacity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SessionStatus status = SessionStatus.PLANNED;

    private @Nullable String moveReason;
    private @Nullable String cancelReason;

    /** Whether the series goes on without it, so that another one can take its day. */
    private boolean superseded;

    private @Nullable Integer anonymousCount;

    /** Known visitors who were erased; the database counts them. */
    @Column(insertable = false, updatable = false)
    private int forgottenCount;

    private @Nullable UUID heldEventId;

    @SuppressWarnings("NullAway")
    protected GroupSession() {}

    GroupSession(SessionSeries series, LocalDate day, SessionPattern pattern, Clock clock) {
        super(clock);
        this.seriesId = series.id();
        this.programmeId = series.programmeId();
        this.organisation = series.organisation();
        this.title = series.title();
        this.occursOn = day;
        this.day = day;
        this.location = pattern.location();
        this.startsAt = pattern.timesOn(day).startsAt();
        this.endsAt = pattern.timesOn(day).endsAt();
        adapt(pattern);
    }

    /** Is as the series is now, on the same day. */
    void follow(SessionPattern pattern, Clock clock) {
        adapt(pattern);
        stamp(clock);
    }

    private void adapt(SessionPattern pattern) {
        SessionTimes times = pattern.timesOn(day);
        startsAt = times.startsAt();
        endsAt = times.endsAt();
        location = pattern.location();
        openAccess = pattern.openAccess();
        capacity = pattern.capacity();
    }

    /**
     * Is at another time, or elsewhere, this once.
     *
     * @param reason code of list session-change-reasons
     */
    public void move(LocalDate on, LocalTime start, LocalTime end, @Nullable String at, String reason, Clock clock) {
        requirePlanned("moved");
        SessionTimes times = SessionTimes.of(on, start, end);
        day = on;
        startsAt = times.startsAt();
        endsAt = times.endsAt();
        if (at != null) {
            location = at;
        }
        moveReason = reason;
        stamp(clock);
    }

    /** @param reason code of list session-change-reasons */
    public void cancel(String reason, Clock clock) {
        requirePlanned("cancelled");
        status = SessionStatus.CANCELLED;
        cancelReason = reason;
        stamp(clock);
    }

    /** The series goes on without it. */
    void supersede(String reason, Clock clock) {
        cancel(reason, clock);
        superseded = true;
    }

    /** Whether the series decides when it is: nobody moved it, and it was not held or cancelled. */
    boolean followsSeries() {
        return status == SessionStatus.PLANNED && moveReason == null;
    }

    /**
     * Says who came, or says it anew; the event replaces the one that said it before.
     *
     * @param known people who are known here, each once
     */
    GroupSessionHeld hold(int anonymous, int known, Clock clock) {
        requireNotCancelled("held");
        status = SessionStatus.HELD;
        anonymousCount = anonymous;
        var stamp = stamp(clock, heldEventId);
        heldEventId = stamp.eventId();
        return new GroupSessionHeld(stamp, id(), seriesId, programmeId, day, anonymous, known + forgottenCount);
    }

    /** Whether it has begun. */
    public boolean hasBegun(Clock clock) {
        return !startsAt.isAfter(clock.instant());
    }

    void requirePlanned(String verb) {
        if (status != SessionStatus.PLANNED) {
            throw new SessionIsNot(id(), status, verb);
        }
    }

    void requireNotCancelled(String verb) {
        if (status == SessionStatus.CANCELLED) {
            throw new SessionIsNot(id(), status, verb);
        }
    }

    public UUID seriesId() {
        return seriesId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** OIN of the organisation that executes it. */
    public String organisation() {
        return organisation;
    }

    public String title() {
        return title;
    }

    public LocalDate occursOn() {
        return occursOn;
    }

    /** The day on which it is, in Europe/Amsterdam. */
    public LocalDate day() {
        return day;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** What the clock in Europe/Amsterdam says when it begins. */
    public LocalTime startTime() {
        return LocalTime.ofInstant(startsAt, DutchCalendar.ZONE);
    }

    public LocalTime endTime() {
        return LocalTime.ofInstant(endsAt, DutchCalendar.ZONE);
    }

    public String location() {
        return location;
    }

    public boolean openAccess() {
        return openAccess;
    }

    public @Nullable Integer capacity() {
        return capacity;
    }

    public SessionStatus status() {
        return status;
    }

    public @Nullable String moveReason() {
        return moveReason;
    }

    public @Nullable String cancelReason() {
        return cancelReason;
    }

    /** Visitors whom nobody noted; null until who came is recorded. */
    public @Nullable Integer anonymousCount() {
        return anonymousCount;
    }

    public int forgottenCount() {
        return forgottenCount;
    }
}
