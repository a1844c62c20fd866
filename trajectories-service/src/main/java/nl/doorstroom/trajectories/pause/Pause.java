package nl.doorstroom.trajectories.pause;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** A time in which a trajectory stands still. It moves the planned end by its days when it is over. */
@Entity
public class Pause extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    @Column(nullable = false)
    private int movedDays;

    @Column(nullable = false)
    private boolean annulled;

    @Column(nullable = false)
    private UUID toldBy;

    @SuppressWarnings("NullAway")
    protected Pause() {}

    /** @param toldBy the event that told it */
    Pause(UUID trajectoryId, UUID participantId, String reason, LocalDate firstDay, UUID toldBy, Clock clock) {
        super(clock);
        this.trajectoryId = trajectoryId;
        this.participantId = participantId;
        this.reason = reason;
        this.firstDay = firstDay;
        this.toldBy = toldBy;
        stamp(clock);
    }

    /**
     * The trajectory does not stand still any more.
     *
     * @param goesOn first day after it; one before its own first day makes it a pause of no days
     * @param allowed by how many days the planned end may move at most
     */
    void end(LocalDate goesOn, long allowed, Clock clock) {
        LocalDate first = goesOn.isBefore(firstDay) ? firstDay : goesOn;
        lastDay = first.minusDays(1);
        movedDays = Math.toIntExact(Math.min(days(firstDay, lastDay), allowed));
        stamp(clock);
    }

    /** It was otherwise. Whoever calls this has seen that it may be so. */
    void correct(String why, LocalDate first, @Nullable LocalDate last, UUID told, Clock clock) {
        reason = why;
        firstDay = first;
        lastDay = last;
        movedDays = last == null ? 0 : Math.toIntExact(days(first, last));
        toldBy = told;
        stamp(clock);
    }

    /** It never was. */
    void annul(UUID told, Clock clock) {
        annulled = true;
        movedDays = 0;
        toldBy = told;
        stamp(clock);
    }

    /** Both days count. */
    static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Its days until it is over, or until today. */
    public long days(LocalDate today) {
        LocalDate until = lastDay == null ? today.minusDays(1) : lastDay;
        return annulled || until.isBefore(firstDay) ? 0 : days(firstDay, until);
    }

    /** Whether it was going on on any day of a time; null: a time without end. */
    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        boolean none = annulled || (lastDay != null && lastDay.isBefore(firstDay));
        return !none && (lastDay == null || !lastDay.isBefore(first)) && (last == null || !firstDay.isAfter(last));
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    /** Code of list pause-reasons; one that is restricted is shown nowhere. */
    public String reason() {
        return reason;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** Null while it lasts. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    boolean isOpen() {
        return lastDay == null;
    }

    /** By how many days it moved the planned end. */
    public int movedDays() {
        return movedDays;
    }

    public boolean annulled() {
        return annulled;
    }

    /** The event that told it last. */
    UUID toldBy() {
        return toldBy;
    }
}
