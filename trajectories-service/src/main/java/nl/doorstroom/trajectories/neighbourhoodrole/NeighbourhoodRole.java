package nl.doorstroom.trajectories.neighbourhoodrole;

import java.math.BigDecimal;
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
import nl.doorstroom.platform.outbox.EventStamp;

/** A temporary role of a person in the neighbourhood. It has a last day from the beginning, and leads to a next step. */
@Entity
public class NeighbourhoodRole extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID trajectoryId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false)
    private String role;

    @Column(nullable = false)
    private String place;

    @Column(nullable = false)
    private LocalDate startDate;

    @Column(nullable = false)
    private LocalDate plannedEnd;

    private @Nullable BigDecimal hoursPerWeek;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RoleStatus status = RoleStatus.ACTIVE;

    private int extensions;
    private @Nullable LocalDate askedOn;
    private @Nullable String nextStep;

    @Enumerated(EnumType.STRING)
    private @Nullable NextStepClass nextStepClass;

    private @Nullable LocalDate nextStepFrom;
    private @Nullable LocalDate lastDay;

    @Column(nullable = false)
    private boolean endedWithTrajectory;

    /** The event that others know as the newest about this role; not every change is told. */
    @Column(nullable = false)
    private UUID toldEventId;

    @SuppressWarnings("NullAway")
    protected NeighbourhoodRole() {}

    NeighbourhoodRole(UUID trajectoryId, UUID programmeId, UUID participantId, RoleDetails details, Clock clock) {
        super(clock);
        this.trajectoryId = trajectoryId;
        this.programmeId = programmeId;
        this.participantId = participantId;
        this.role = details.role();
        this.place = details.place();
        this.startDate = details.startDate();
        this.plannedEnd = details.plannedEnd();
        this.hoursPerWeek = details.hoursPerWeek();
        this.toldEventId = id();
    }

    NeighbourhoodRoleStarted start(Clock clock) {
        return started(stamp(clock));
    }

    /** What was registered was wrong; the event replaces what was told last. */
    NeighbourhoodRoleStarted correct(RoleDetails details, Clock clock) {
        requireActive("corrected");
        role = details.role();
        place = details.place();
        startDate = details.startDate();
        plannedEnd = details.plannedEnd();
        hoursPerWeek = details.hoursPerWeek();
        askedOn = null;
        return started(stamp(clock, toldEventId));
    }

    /** @param most how often a role of the programme is made longer */
    void extend(LocalDate until, int most, Clock clock) {
        requireActive("made longer");
        if (extensions >= most) {
            throw new NoExtensionLeft(id(), most);
        }
        extensions++;
        plannedEnd = until;
        askedOn = null;
        // What was to come after the earlier end need not be what comes after this one.
        nextStep = null;
        nextStepClass = null;
        nextStepFrom = null;
        stamp(clock);
    }

    /** Whether the next step is to be asked for. */
    boolean isToBeAsked(LocalDate day, RoleRule rule) {
        return status == RoleStatus.ACTIVE
                && askedOn == null
                && nextStep == null
                && !rule.asksFrom(plannedEnd).isAfter(day);
    }

    void ask(LocalDate on, Clock clock) {
        askedOn = on;
        stamp(clock);
    }

    /** Whether its last day has passed, and nobody ended it. */
    boolean isOver(LocalDate day) {
        return status == RoleStatus.ACTIVE && plannedEnd.isBefore(day);
    }

    /**
     * Says what comes after it, or says it anew.
     *
     * @param kind code of list next-step-kinds
     * @param from first day of that, when it is known
     * @return how it ended, when that was told without the next step or with another one
     */
    Optional<NeighbourhoodRoleEnded> lead(String kind, NextStepClass kindClass, @Nullable LocalDate from, Clock clock) {
        if (status == RoleStatus.ENTERED_IN_ERROR) {
            throw new RoleIsNot(id(), status, "followed by a next step");
        }
        boolean other = nextStepClass != kindClass;
        nextStep = kind;
        nextStepClass = kindClass;
        nextStepFrom = from;
        LocalDate last = lastDay;
        if (status == RoleStatus.ENDED && last != null && other) {
            return Optional.of(ended(stamp(clock, toldEventId), last));
        }
        stamp(clock);
        return Optional.empty();
    }

    NeighbourhoodRoleEnded end(LocalDate last, Clock clock) {
        requireActive("ended");
        status = RoleStatus.ENDED;
        lastDay = last;
        return ended(stamp(clock), last);
    }

    /** The trajectory is over, and the role with it: on that day, or on the last one that was planned before it. */
    NeighbourhoodRoleEnded endWithTrajectory(LocalDate last, Clock clock) {
        endedWithTrajectory = true;
        return end(lastWithin(last), clock);
    }

    /**
     * The trajectory with which it ended turns out to have ended on another day.
     *
     * @return the event, which replaces the one that told of the end; none when the role ended on the same day all the same
     */
    Optional<NeighbourhoodRoleEnded> followEnd(LocalDate last, Clock clock) {
        LocalDate corrected = lastWithin(last);
        if (corrected.equals(lastDay)) {
            return Optional.empty();
        }
        lastDay = corrected;
        return Optional.of(ended(stamp(clock, toldEventId), corrected));
    }

    private LocalDate lastWithin(LocalDate last) {
        return last.isAfter(plannedEnd) ? plannedEnd : last;
    }

    /** Whether the end of the trajectory ended it, and nobody before. */
    boolean hasEndedWithTrajectory() {
        return status == RoleStatus.ENDED && endedWithTrajectory;
    }

    /** Takes back that it ended; the event replaces the one that said so. */
    NeighbourhoodRoleStarted reopen(Clock clock) {
        if (status != RoleStatus.ENDED) {
            throw new RoleIsNot(id(), status, "reopened");
        }
        status = RoleStatus.ACTIVE;
        lastDay = null;
        endedWithTrajectory = false;
        askedOn = null;
        return started(stamp(clock, toldEventId));
    }

    NeighbourhoodRoleAnnulled annul(Clock clock) {
        if (status == RoleStatus.ENTERED_IN_ERROR) {
            throw new RoleIsNot(id(), status, "annulled");
        }
        status = RoleStatus.ENTERED_IN_ERROR;
        EventStamp stamp = stamp(clock, toldEventId);
        toldEventId = stamp.eventId();
        return new NeighbourhoodRoleAnnulled(stamp, id(), trajectoryId, programmeId, participantId, startDate);
    }

    private NeighbourhoodRoleStarted started(EventStamp stamp) {
        toldEventId = stamp.eventId();
        return new NeighbourhoodRoleStarted(
                stamp, id(), trajectoryId, programmeId, participantId, startDate, hoursPerWeek);
    }

    private NeighbourhoodRoleEnded ended(EventStamp stamp, LocalDate last) {
        toldEventId = stamp.eventId();
        return new NeighbourhoodRoleEnded(stamp, id(), trajectoryId, programmeId, participantId, last, nextStepClass);
    }

    private void requireActive(String verb) {
        if (status != RoleStatus.ACTIVE) {
            throw new RoleIsNot(id(), status, verb);
        }
    }

    public UUID trajectoryId() {
        return trajectoryId;
    }

    UUID programmeId() {
        return programmeId;
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public RoleDetails details() {
        return new RoleDetails(role, place, startDate, plannedEnd, hoursPerWeek);
    }

    public RoleStatus status() {
        return status;
    }

    /** How often it was made longer. */
    public int extensions() {
        return extensions;
    }

    /** When the next step was asked for. */
    public @Nullable LocalDate askedOn() {
        return askedOn;
    }

    /** Code of list next-step-kinds. */
    public @Nullable String nextStep() {
        return nextStep;
    }

    public @Nullable LocalDate nextStepFrom() {
        return nextStepFrom;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** The last day, known or planned: until then it counts for how long a person has had roles. */
    LocalDate lastCounted() {
        return lastDay == null ? plannedEnd : lastDay;
    }
}
