package nl.doorstroom.trajectories.trajectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.trajectories.admission.Admissions;
import nl.doorstroom.trajectories.admission.EligibilityIsMissing;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** What happens to trajectories, whether a user, a crew or a job elsewhere is the cause; {@code by} says which. */
@Singleton
public class TrajectoryRegister {

    private static final String PAUSE_REASONS = "pause-reasons";

    /** Reason of a pause that goes on elsewhere: who goes on there is not told why it began. */
    public static final String PAUSE_GOES_ON = "ANDERS";

    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final Admissions admissions;
    private final MergedPeople people;
    private final CodeLists codes;
    private final Clock clock;
    private final Event<TrajectoryRegistered> registered;
    private final Event<TrajectoryStarted> started;
    private final Event<TrajectoryPaused> paused;
    private final Event<TrajectoryResumed> resumed;
    private final Event<TrajectoryAftercareStarted> aftercareStarted;
    private final Event<TrajectoryEnded> ended;
    private final Event<TrajectoryTransferred> transferred;
    private final Event<TrajectoryPlannedEndChanged> plannedEndChanged;
    private final Event<TrajectoryPauseCorrected> pauseCorrected;
    private final Event<TrajectoryScheduled> scheduled;
    private final Event<TransferPlanned> transferPlanned;
    private final Event<TransferCancelled> transferCancelled;
    private final Event<TransferBegins> transferBegins;

    TrajectoryRegister(
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            Admissions admissions,
            MergedPeople people,
            CodeLists codes,
            Clock clock,
            Event<TrajectoryRegistered> registered,
            Event<TrajectoryStarted> started,
            Event<TrajectoryPaused> paused,
            Event<TrajectoryResumed> resumed,
            Event<TrajectoryAftercareStarted> aftercareStarted,
            Event<TrajectoryEnded> ended,
            Event<TrajectoryTransferred> transferred,
            Event<TrajectoryPlannedEndChanged> plannedEndChanged,
            Event<TrajectoryPauseCorrected> pauseCorrected,
            Event<TrajectoryScheduled> scheduled,
            Event<TransferPlanned> transferPlanned,
            Event<TransferCancelled> transferCancelled,
            Event<TransferBegins> transferBegins) {
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.admissions = admissions;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
        this.registered = registered;
        this.started = started;
        this.paused = paused;
        this.resumed = resumed;
        this.aftercareStarted = aftercareStarted;
        this.ended = ended;
        this.transferred = transferred;
        this.plannedEndChanged = plannedEndChanged;
        this.pauseCorrected = pauseCorrected;
        this.scheduled = scheduled;
        this.transferPlanned = transferPlanned;
        this.transferCancelled = transferCancelled;
        this.transferBegins = transferBegins;
    }

    /**
     * Registers a person for a programme.
     *
     * @param plannedEnd last day, when one is planned already
     * @param draft whether it is only written down, to be registered later; nobody has to be eligible for that
     * @throws ParticipantIsMerged naming the registration with which everything goes on
     * @throws EligibilityIsMissing when the programme asks for a decision on eligibility, and none says yes
     */
    public Trajectory register(
            UUID participantId,
            Programme programme,
            @Nullable LocalDate startDate,
            @Nullable LocalDate plannedEnd,
            boolean draft,
            String by) {
        LocalDate from = startDate == null ? DutchCalendar.today(clock) : startDate;
        programme.requireOpenOn(from);
        people.survivorOf(participantId).ifPresent(survivor -> {
            throw new ParticipantIsMerged(participantId, survivor);
        });
        trajectories.findOpen(participantId, programme.id()).ifPresent(open -> {
            throw new TrajectoryIsOpen(open.id());
        });
        Trajectory trajectory =
                new Trajectory(participantId, programme.id(), programme.organisation(), startDate, by, clock);
        trajectory.aimFor(plannedEnd);
        if (draft) {
            trajectories.persistAndFlush(trajectory);
        } else {
            admissions.requireEligible(participantId, programme, from);
            TrajectoryRegistered event = trajectory.register(by, clock);
            trajectories.persist(trajectory);
            registered.fire(event);
        }
        return trajectory;
    }

    /**
     * Registers what was a draft or a proposal.
     *
     * @throws EligibilityIsMissing when the programme asks for a decision on eligibility, and none says yes
     */
    public void register(Trajectory trajectory, String by) {
        Programme programme = programmes.get(trajectory.programmeId());
        LocalDate planned = trajectory.plannedStart();
        LocalDate from = planned == null ? DutchCalendar.today(clock) : planned;
        programme.requireOpenOn(from);
        admissions.requireEligible(trajectory.participantId(), programme, from);
        registered.fire(trajectory.register(by, clock));
    }

    public void propose(Trajectory trajectory, String by) {
        trajectory.propose(by, clock);
        trajectories.flush();
    }

    public void revise(Trajectory trajectory, String by) {
        trajectory.revise(by, clock);
        trajectories.flush();
    }

    public void select(Trajectory trajectory, String by) {
        trajectory.select(by, clock);
        trajectories.flush();
    }

    public void awaitPlace(Trajectory trajectory, String by) {
        trajectory.awaitPlace(by, clock);
        trajectories.flush();
    }

    public void schedule(Trajectory trajectory, LocalDate start, String by) {
        trajectory.schedule(start, by, clock);
        trajectories.flush();
        scheduled.fire(new TrajectoryScheduled(trajectory.id(), trajectory.participantId()));
    }

    public void start(Trajectory trajectory, LocalDate firstDay, String by) {
        start(trajectory, firstDay, null, by);
    }

    /** @param plannedEnd last day that is planned; without it the one that was planned before, or that of the programme */
    public void start(Trajectory trajectory, LocalDate firstDay, @Nullable LocalDate plannedEnd, String by) {
        LocalDate end = plannedEnd == null ? trajectory.plannedEnd() : plannedEnd;
        if (end == null) {
            end = programmes.get(trajectory.programmeId()).plannedEnd(firstDay);
        }
        started.fire(trajectory.start(firstDay, by, clock));
        if (end != null) {
            planEnd(trajectory, end, PlannedEndCause.START);
        }
    }

    /** Plans the last day of a trajectory that has started. */
    public void planEnd(Trajectory trajectory, LocalDate end, PlannedEndCause cause) {
        // What was told before has its own version.
        trajectories.flush();
        plannedEndChanged.fire(trajectory.planEnd(end, cause, clock));
    }

    /**
     * Tells a pause anew that was told wrong.
     *
     * @param told the event that told it last
     * @param lastDay null while it lasts; a day before the first says that it never was
     * @param reason entry of the list pause-reasons
     * @return the event that tells it now
     */
    public UUID correctPause(
            Trajectory trajectory,
            UUID pauseId,
            UUID told,
            LocalDate from,
            @Nullable LocalDate lastDay,
            CodeList.Entry reason) {
        trajectories.flush();
        TrajectoryPauseCorrected event =
                trajectory.correctPause(pauseId, told, from, lastDay, reasonClass(reason), clock);
        pauseCorrected.fire(event);
        return event.stamp().eventId();
    }

    /** @param reason entry of the list pause-reasons */
    public void pause(Trajectory trajectory, LocalDate from, CodeList.Entry reason, String by) {
        paused.fire(trajectory.pause(from, reason.code(), reasonClass(reason), by, clock));
    }

    private static ReasonClass reasonClass(CodeList.Entry reason) {
        Object named = reason.properties() == null ? null : reason.properties().get("reasonClass");
        return named == null ? ReasonClass.OTHER : ReasonClass.valueOf(named.toString());
    }

    public void resume(Trajectory trajectory, LocalDate from, String by) {
        resumed.fire(trajectory.resume(from, by, clock));
    }

    /** @param placementId the job that led to it, when an event told of it */
    public void enterAftercare(Trajectory trajectory, LocalDate from, @Nullable UUID placementId, String by) {
        aftercareStarted.fire(trajectory.enterAftercare(from, placementId, by, clock));
    }

    /** The job that led to aftercare is not there after all: the trajectory goes on, or stands still again, as before. */
    public void leaveAftercare(Trajectory trajectory, String by) {
        LocalDate today = DutchCalendar.today(clock);
        LocalDate began = trajectory.lastChange().effectiveOn();
        // Not before the aftercare itself: to who reads by day it would begin again.
        LocalDate from = began.isAfter(today) ? began : today;
        Optional<String> pause = trajectory.pauseBeforeAftercare();
        resume(trajectory, from, by);
        pause.ifPresent(reason -> pause(trajectory, from, codes.entry(PAUSE_REASONS, reason), by));
    }

    /** @param reason entry of the list trajectory-end-reasons */
    public void end(Trajectory trajectory, CodeList.Entry reason, LocalDate lastDay, @Nullable String note, String by) {
        trajectory.end(EndReason.of(reason), lastDay, note, by, clock).ifPresent(ended::fire);
        trajectories.flush();
    }

    /**
     * Ends what the person had to do, and did not.
     *
     * @param reason entry of the list trajectory-end-reasons
     */
    public void endByBreach(
            Trajectory trajectory, CodeList.Entry reason, LocalDate lastDay, @Nullable String note, String by) {
        trajectory.endedByBreach();
        end(trajectory, reason, lastDay, note, by);
    }

    /** @param reason entry of the list trajectory-end-reasons */
    public void correctEnd(
            Trajectory trajectory,
            CodeList.Entry reason,
            LocalDate lastDay,
            @Nullable String note,
            boolean dutyBreached,
            String by) {
        trajectory
                .correctEnd(EndReason.of(reason), lastDay, note, dutyBreached, by, clock)
                .ifPresent(ended::fire);
        trajectories.flush();
    }

    public void planTransfer(Trajectory trajectory, String toOrganisation, LocalDate effectiveDate, String by) {
        trajectory.planTransfer(toOrganisation, effectiveDate, by, clock);
        transferPlanned.fire(new TransferPlanned(trajectory.id(), trajectory.participantId(), effectiveDate));
        trajectories.flush();
    }

    public void cancelTransfer(Trajectory trajectory, String by) {
        trajectory.cancelTransfer(by, clock);
        transferCancelled.fire(new TransferCancelled(trajectory.id(), trajectory.participantId()));
        trajectories.flush();
    }

    public void annul(Trajectory trajectory, String by) {
        trajectory.annul(by, clock).ifPresent(ended::fire);
        trajectories.flush();
    }

    /**
     * Refuses what cannot go over to another organisation now, and takes the locks for it; nothing is written, so that something
     * else can be done in this transaction.
     */
    void beginTransfer(Trajectory trajectory, String toOrganisation, LocalDate effectiveDate) {
        trajectory.requireMayGoOver(toOrganisation, effectiveDate);
        transferBegins.fire(new TransferBegins(trajectory.id(), trajectory.participantId(), effectiveDate));
    }

    /** Of a pause in which a trajectory came from elsewhere so many days are more than its reason has. */
    public void endEarlier(UUID successorId, long days) {
        trajectories.findById(successorId).endEarlier(days);
    }

    /** Hands over to another organisation, where the person goes on from where the person is. */
    public Trajectory transfer(Trajectory trajectory, String toOrganisation, LocalDate effectiveDate, String by) {
        beginTransfer(trajectory, toOrganisation, effectiveDate);
        TrajectoryStatus before = trajectory.status();
        Trajectory successor = new Trajectory(
                trajectory.participantId(), trajectory.programmeId(), toOrganisation, effectiveDate, by, clock);
        TrajectoryTransferred transfer = trajectory.transfer(effectiveDate, successor, by, clock);
        // One open trajectory of a person in a programme: this one is over before the next is stored.
        trajectories.flush();
        TrajectoryRegistered event = successor.register(by, clock);
        trajectories.persist(successor);
        // What goes over needs the successor there.
        transferred.fire(transfer);
        registered.fire(event);
        if (effectiveDate.isAfter(DutchCalendar.today(clock))) {
            schedule(successor, effectiveDate, by);
        } else {
            start(successor, effectiveDate, by);
            if (before == TrajectoryStatus.AFTERCARE) {
                enterAftercare(successor, effectiveDate, trajectory.aftercarePlacementId(), by);
            } else if (before == TrajectoryStatus.PAUSED) {
                pause(successor, effectiveDate, codes.entry(PAUSE_REASONS, PAUSE_GOES_ON), by);
            }
        }
        return successor;
    }
}
