package nl.doorstroom.trajectories.trajectory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Aggregate;
import nl.doorstroom.platform.outbox.EventStamp;

/** The way of one person in one programme. Each transition asks the table of {@link TrajectoryStatus} first. */
@Entity
public class Trajectory extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID participantId;

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TrajectoryStatus status = TrajectoryStatus.DRAFT;

    private @Nullable LocalDate plannedStart;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate lastDay;
    private @Nullable String endReason;
    private @Nullable String note;
    private @Nullable UUID aftercarePlacementId;
    private @Nullable UUID predecessorId;
    private @Nullable UUID successorId;
    private @Nullable LocalDate plannedEnd;
    private @Nullable UUID plannedEndEventId;
    private @Nullable LocalDate pausedFrom;
    private @Nullable String transferTo;
    private @Nullable LocalDate transferOn;

    @Column(nullable = false)
    private boolean dutyBreached;

    @OneToMany(mappedBy = "trajectory", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StatusChange> history = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected Trajectory() {}

    /**
     * A draft; nobody else knows of it until it is registered.
     *
     * @param organisation OIN of the organisation that executes it
     * @param plannedStart first day, when one is planned already
     */
    Trajectory(
            UUID participantId,
            UUID programmeId,
            String organisation,
            @Nullable LocalDate plannedStart,
            String by,
            Clock clock) {
        super(clock);
        this.participantId = participantId;
        this.programmeId = programmeId;
        this.organisation = organisation;
        this.plannedStart = plannedStart;
        history.add(new StatusChange(this, null, TrajectoryStatus.DRAFT, DutchCalendar.today(clock), null, by, clock));
    }

    public void propose(String by, Clock clock) {
        become(TrajectoryStatus.PROPOSED, DutchCalendar.today(clock), null, by, clock);
        stamp(clock);
    }

    /** Takes a proposal back to be written again. */
    public void revise(String by, Clock clock) {
        become(TrajectoryStatus.DRAFT, DutchCalendar.today(clock), null, by, clock);
        stamp(clock);
    }

    public TrajectoryRegistered register(String by, Clock clock) {
        LocalDate from = plannedStart == null ? DutchCalendar.today(clock) : plannedStart;
        become(TrajectoryStatus.REGISTERED, from, null, by, clock);
        return new TrajectoryRegistered(stamp(clock), id(), participantId, programmeId, organisation, from);
    }

    public void select(String by, Clock clock) {
        become(TrajectoryStatus.IN_SELECTION, DutchCalendar.today(clock), null, by, clock);
        stamp(clock);
    }

    /** Puts the person on hold until there is a place. */
    public void awaitPlace(String by, Clock clock) {
        become(TrajectoryStatus.WAITING, DutchCalendar.today(clock), null, by, clock);
        stamp(clock);
    }

    public void schedule(LocalDate start, String by, Clock clock) {
        become(TrajectoryStatus.SCHEDULED, start, null, by, clock);
        if (plannedStart != null && plannedEnd != null) {
            plannedEnd = plannedEnd.plusDays(ChronoUnit.DAYS.between(plannedStart, start));
        }
        plannedStart = start;
        aimFor(plannedEnd);
        stamp(clock);
    }

    /** Whether a first day is planned that has not come true. */
    public boolean hasPlannedStart() {
        return plannedStart != null && startDate == null && !status.isTerminal();
    }

    /** Moves the planned first day; where the trajectory stands stays. */
    public void movePlannedStart(long days, Clock clock) {
        LocalDate start = plannedStart;
        if (start == null || !hasPlannedStart()) {
            throw new TrajectoryIsNotUnderWay(id(), status);
        }
        plannedStart = start.plusDays(days);
        plannedEnd = plannedEnd == null ? null : plannedEnd.plusDays(days);
        stamp(clock);
    }

    /** Says on which day it is planned to end, before anybody else hears of it. */
    void aimFor(@Nullable LocalDate end) {
        if (end != null && plannedStart != null && end.isBefore(plannedStart)) {
            throw new PlannedEndBeforeStart(id(), plannedStart, end);
        }
        plannedEnd = end;
    }

    /** Plans the last day of a trajectory that has started. */
    TrajectoryPlannedEndChanged planEnd(LocalDate end, PlannedEndCause cause, Clock clock) {
        LocalDate first = startDate;
        if (first == null || status.isTerminal()) {
            throw new TrajectoryIsNotUnderWay(id(), status);
        }
        if (end.isBefore(first)) {
            throw new PlannedEndBeforeStart(id(), first, end);
        }
        UUID toldBefore = plannedEndEventId;
        LocalDate before = toldBefore == null ? null : plannedEnd;
        EventStamp stamp = stamp(clock);
        plannedEnd = end;
        plannedEndEventId = stamp.eventId();
        return new TrajectoryPlannedEndChanged(
                stamp, id(), participantId, programmeId, organisation, end, before, toldBefore, cause);
    }

    public TrajectoryStarted start(LocalDate firstDay, String by, Clock clock) {
        if (startDate != null) {
            // Going on after a pause is another transition than starting.
            throw new TransitionNotAllowed(id(), status, TrajectoryStatus.ACTIVE);
        }
        become(TrajectoryStatus.ACTIVE, firstDay, null, by, clock);
        startDate = firstDay;
        return new TrajectoryStarted(stamp(clock), id(), participantId, programmeId, organisation, firstDay);
    }

    /** @param reasonClass what others may know of the reason */
    public TrajectoryPaused pause(LocalDate from, String reason, ReasonClass reasonClass, String by, Clock clock) {
        become(TrajectoryStatus.PAUSED, from, reason, by, clock);
        pausedFrom = from;
        return new TrajectoryPaused(stamp(clock), id(), participantId, from, reason, reasonClass);
    }

    /**
     * A pause was told wrong. The history keeps what was known of it.
     *
     * @param told the event that told it last
     * @param lastDay null while it lasts
     */
    TrajectoryPauseCorrected correctPause(
            UUID pauseId,
            UUID told,
            LocalDate from,
            @Nullable LocalDate lastDay,
            ReasonClass reasonClass,
            Clock clock) {
        requireUnderWay();
        if (lastDay == null) {
            pausedFrom = from;
        }
        return new TrajectoryPauseCorrected(
                stamp(clock, told), pauseId, id(), participantId, from, lastDay, reasonClass);
    }

    /** Goes on after a pause, or after a job that did not last. */
    public TrajectoryResumed resume(LocalDate from, String by, Clock clock) {
        if (startDate == null) {
            throw new TransitionNotAllowed(id(), status, TrajectoryStatus.ACTIVE);
        }
        become(TrajectoryStatus.ACTIVE, from, null, by, clock);
        return new TrajectoryResumed(stamp(clock), id(), participantId, from);
    }

    /**
     * The person has a job and is still looked after.
     *
     * @param placementId the job that led to it, when an event told of it
     */
    public TrajectoryAftercareStarted enterAftercare(
            LocalDate from, @Nullable UUID placementId, String by, Clock clock) {
        become(TrajectoryStatus.AFTERCARE, from, null, by, clock);
        aftercarePlacementId = placementId;
        return new TrajectoryAftercareStarted(stamp(clock), id(), participantId, from);
    }

    /**
     * A crew counts on it now, with a place or on its waiting list. The version moves, so that who ends it meanwhile has to
     * look again.
     */
    public void joinCrew(Clock clock) {
        stamp(clock);
    }

    /** Refuses before it is registered, when nobody else knows of it, and after it is over. */
    public void requireUnderWay() {
        if (!isKnownOutside() || status.isTerminal()) {
            throw new TrajectoryIsNotUnderWay(id(), status);
        }
    }

    /**
     * Ends for a coded reason. The outcome follows: before the start nothing was started, aftercare can only be
     * completed, and else the reason tells.
     *
     * @return the event, unless nobody ever heard that the trajectory was registered
     */
    public Optional<TrajectoryEnded> end(
            EndReason reason, LocalDate last, @Nullable String explanation, String by, Clock clock) {
        boolean known = isKnownOutside();
        Outcome outcome = outcome(status, reason);
        become(TrajectoryStatus.valueOf(outcome.name()), last, reason.code(), by, clock);
        requireNotBeforeStart(last);
        lastDay = last;
        endReason = reason.code();
        note = explanation;
        dropPlannedTransfer();
        return known
                ? Optional.of(new TrajectoryEnded(
                        stamp(clock), id(), participantId, last, outcome, reason.destination(), reason.reasonClass()))
                : Optional.empty();
    }

    /** It ended because somebody did not do what the person had to do; only where taking part is no free choice. */
    void endedByBreach() {
        dutyBreached = true;
    }

    /**
     * It ended on another day, or for another reason, than was registered. The outcome follows anew from where the
     * trajectory stood before its end.
     *
     * @return the event, which replaces the one that told of the end, unless nobody ever heard of the trajectory
     */
    public Optional<TrajectoryEnded> correctEnd(
            EndReason reason, LocalDate last, @Nullable String explanation, boolean breached, String by, Clock clock) {
        if (endReason == null) {
            throw new TrajectoryHasNotEnded(id(), status);
        }
        TrajectoryStatus before = statusBeforeEnd();
        Outcome outcome = outcome(before, reason);
        TrajectoryStatus next = TrajectoryStatus.valueOf(outcome.name());
        if (!before.mayBecome(next)) {
            throw new TransitionNotAllowed(id(), before, next);
        }
        requireNotBeforeStart(last);
        history.add(new StatusChange(this, status, next, last, reason.code(), by, clock));
        status = next;
        lastDay = last;
        endReason = reason.code();
        note = explanation;
        dutyBreached = breached;
        if (history.stream().noneMatch(change -> change.toStatus() == TrajectoryStatus.REGISTERED)) {
            stamp(clock);
            return Optional.empty();
        }
        return Optional.of(new TrajectoryEnded(
                stamp(clock, lastEventId()),
                id(),
                participantId,
                last,
                outcome,
                reason.destination(),
                reason.reasonClass()));
    }

    /** Whether it stood still when it ended. */
    public boolean endedWhilePaused() {
        return endReason != null && statusBeforeEnd() == TrajectoryStatus.PAUSED;
    }

    /** An end that was corrected stands behind other ends in the history. */
    private TrajectoryStatus statusBeforeEnd() {
        return history.stream()
                .map(StatusChange::fromStatus)
                .filter(from -> from != null && !from.isTerminal())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /**
     * It should never have been registered.
     *
     * @return the event, unless nobody ever heard that the trajectory was registered
     */
    public Optional<TrajectoryEnded> annul(String by, Clock clock) {
        boolean known = isKnownOutside();
        LocalDate today = DutchCalendar.today(clock);
        become(TrajectoryStatus.ENTERED_IN_ERROR, today, null, by, clock);
        dropPlannedTransfer();
        return known
                ? Optional.of(new TrajectoryEnded(
                        stamp(clock), id(), participantId, today, Outcome.ENTERED_IN_ERROR, null, ReasonClass.OTHER))
                : Optional.empty();
    }

    /**
     * It will go over to another organisation on a day that has not come. Until then it goes on here as it stands; a later
     * plan replaces an earlier one.
     */
    public void planTransfer(String toOrganisation, LocalDate effectiveDate, String by, Clock clock) {
        requireMayGoOver(toOrganisation, effectiveDate);
        transferTo = toOrganisation;
        transferOn = effectiveDate;
        stayWhereItStands(effectiveDate, by, clock);
        stamp(clock);
    }

    /** Refuses what cannot go over to an organisation on a day. */
    void requireMayGoOver(String toOrganisation, LocalDate effectiveDate) {
        if (toOrganisation.equals(organisation)) {
            throw new AlreadyExecutedByOrganisation(organisation);
        }
        if (!status.mayBecome(TrajectoryStatus.TRANSFERRED)) {
            throw new TransitionNotAllowed(id(), status, TrajectoryStatus.TRANSFERRED);
        }
        if (startDate != null && effectiveDate.isBefore(startDate)) {
            throw new EndsBeforeStart(id(), startDate, effectiveDate);
        }
    }

    /** It stays here after all. */
    public void cancelTransfer(String by, Clock clock) {
        if (transferOn == null) {
            throw new NoTransferIsPlanned(id());
        }
        dropPlannedTransfer();
        stayWhereItStands(DutchCalendar.today(clock), by, clock);
        stamp(clock);
    }

    /** Who decided on a transfer stands in the history; the trajectory moves on its day. */
    private void stayWhereItStands(LocalDate effectiveOn, String by, Clock clock) {
        history.add(new StatusChange(this, status, status, effectiveOn, null, by, clock));
    }

    private void dropPlannedTransfer() {
        transferTo = null;
        transferOn = null;
    }

    /**
     * Goes over to another organisation.
     *
     * @param effectiveDate first day on which the other organisation executes it
     * @param successor the trajectory that goes on there
     */
    public TrajectoryTransferred transfer(LocalDate effectiveDate, Trajectory successor, String by, Clock clock) {
        requireMayGoOver(successor.organisation, effectiveDate);
        LocalDate endThere = projectedEnd(effectiveDate);
        become(TrajectoryStatus.TRANSFERRED, effectiveDate, null, by, clock);
        lastDay = effectiveDate.minusDays(1);
        successorId = successor.id();
        successor.predecessorId = id();
        // An end that was planned and has passed says nothing there.
        successor.plannedEnd = endThere == null || endThere.isBefore(effectiveDate) ? null : endThere;
        dropPlannedTransfer();
        return new TrajectoryTransferred(
                stamp(clock), id(), participantId, effectiveDate, organisation, successor.organisation, successor.id());
    }

    /** Fewer days of the pause in which it came from elsewhere move its planned end than the pause had. */
    void endEarlier(long days) {
        if (plannedEnd != null && plannedStart != null) {
            LocalDate end = plannedEnd.minusDays(days);
            plannedEnd = end.isBefore(plannedStart) ? null : end;
        }
    }

    private void become(TrajectoryStatus next, LocalDate effectiveOn, @Nullable String reason, String by, Clock clock) {
        if (!status.mayBecome(next)) {
            throw new TransitionNotAllowed(id(), status, next);
        }
        history.add(new StatusChange(this, status, next, effectiveOn, reason, by, clock));
        status = next;
        pausedFrom = null;
    }

    private static Outcome outcome(TrajectoryStatus from, EndReason reason) {
        return switch (from) {
            case AFTERCARE -> Outcome.COMPLETED;
            case ACTIVE, PAUSED -> reason.completes() ? Outcome.COMPLETED : Outcome.DISCONTINUED;
            default -> Outcome.NOT_STARTED;
        };
    }

    private boolean isKnownOutside() {
        return status != TrajectoryStatus.DRAFT && status != TrajectoryStatus.PROPOSED;
    }

    private void requireNotBeforeStart(LocalDate last) {
        if (startDate != null && last.isBefore(startDate)) {
            throw new EndsBeforeStart(id(), startDate, last);
        }
    }

    /** Whether a day lies between the first day, started or planned, and the last; what is not known cuts nothing off. */
    public boolean covers(LocalDate day) {
        LocalDate first = startDate == null ? plannedStart : startDate;
        return status != TrajectoryStatus.ENTERED_IN_ERROR
                && (first == null || !day.isBefore(first))
                && (lastDay == null || !day.isAfter(lastDay));
    }

    /** The planned end as a pause that lasts moves it when it is over on a day. */
    private @Nullable LocalDate projectedEnd(LocalDate goesOn) {
        return plannedEnd == null || pausedFrom == null || !goesOn.isAfter(pausedFrom)
                ? plannedEnd
                : plannedEnd.plusDays(ChronoUnit.DAYS.between(pausedFrom, goesOn));
    }

    @Override
    public UUID participantId() {
        return participantId;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** OIN of the organisation that executes it. */
    public String organisation() {
        return organisation;
    }

    public TrajectoryStatus status() {
        return status;
    }

    public @Nullable LocalDate plannedStart() {
        return plannedStart;
    }

    public @Nullable LocalDate startDate() {
        return startDate;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** Code of list trajectory-end-reasons. */
    public @Nullable String endReason() {
        return endReason;
    }

    /** What was added to the reason in words; leaves this service never. */
    public @Nullable String note() {
        return note;
    }

    /** The job that led to aftercare; null when a coach decided it. Says something only in aftercare. */
    public @Nullable UUID aftercarePlacementId() {
        return aftercarePlacementId;
    }

    /** The day on which it is planned to end; pauses and extensions move it. */
    public @Nullable LocalDate plannedEnd() {
        return plannedEnd;
    }

    /** The event that told the planned end last. */
    public @Nullable UUID plannedEndEventId() {
        return plannedEndEventId;
    }

    public @Nullable UUID predecessorId() {
        return predecessorId;
    }

    public @Nullable UUID successorId() {
        return successorId;
    }

    /** OIN of the organisation to which it will go over; null when that is not planned. */
    public @Nullable String transferTo() {
        return transferTo;
    }

    /** First day on which that organisation will execute it. */
    public @Nullable LocalDate transferOn() {
        return transferOn;
    }

    /** Whether it ended because the person did not do what the person had to do. */
    public boolean dutyBreached() {
        return dutyBreached;
    }

    /** The transition by which it came where it stands. */
    StatusChange lastChange() {
        List<StatusChange> transitions = history();
        return transitions.get(transitions.size() - 1);
    }

    /** The reason of the pause that went over into aftercare; none when the trajectory ran before it. */
    Optional<String> pauseBeforeAftercare() {
        return lastChange().fromStatus() == TrajectoryStatus.PAUSED
                ? history().stream()
                        .filter(change -> change.toStatus() == TrajectoryStatus.PAUSED)
                        .reduce((earlier, later) -> later)
                        .map(StatusChange::reason)
                : Optional.empty();
    }

    /** Every transition, oldest first. */
    public List<StatusChange> history() {
        return history.stream().filter(StatusChange::isTransition).toList();
    }

    /** Every transition, and every plan to hand the trajectory over, oldest first. */
    public List<StatusChange> changes() {
        return List.copyOf(history);
    }
}
