package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.talk.TalkRhythm.Slot;
import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryAftercareStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryPaused;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;
import nl.doorstroom.trajectories.trajectory.TransferCancelled;
import nl.doorstroom.trajectories.trajectory.TransferPlanned;

/**
 * Suggests the talks that a programme's rule asks for, and takes back what it does not ask for any more. Whatever happens
 * leads to the same question, which talks should be suggested, and only the difference is made. What people agreed on, held
 * or cancelled stays, and fills its period.
 */
@Singleton
public class TalkPlanner {

    private final TalkRepository talks;
    private final TalkAgreementRepository agreements;
    private final CoachingRepository coachings;
    private final TalkRuleRepository rules;
    private final ProgrammeRepository programmes;
    private final TrajectoryRepository trajectories;
    private final Clock clock;

    TalkPlanner(
            TalkRepository talks,
            TalkAgreementRepository agreements,
            CoachingRepository coachings,
            TalkRuleRepository rules,
            ProgrammeRepository programmes,
            TrajectoryRepository trajectories,
            Clock clock) {
        this.talks = talks;
        this.agreements = agreements;
        this.coachings = coachings;
        this.rules = rules;
        this.programmes = programmes;
        this.trajectories = trajectories;
        this.clock = clock;
    }

    /**
     * Plans the talks of a trajectory, or lets go what its end left open.
     *
     * @param today the day that is taken for today
     * @return whether anything of the person's talks changed
     */
    boolean plan(Trajectory trajectory, LocalDate today) {
        LocalDate lastDay = trajectory.lastDay();
        if (lastDay != null) {
            return lastDay.isBefore(today) && letGo(trajectory.id(), today);
        }
        Programme programme = programmes.get(trajectory.programmeId());
        LocalDate began = trajectory.startDate();
        if (trajectory.status() != TrajectoryStatus.ACTIVE
                || began == null
                || !programme.features().contains(ProgrammeFeature.TALKS)) {
            return false;
        }
        TalkRule rule = rules.of(programme.id());
        LocalDate goesOn =
                trajectory.history().get(trajectory.history().size() - 1).effectiveOn();
        LocalDate from = goesOn.isAfter(today) ? goesOn : today;
        LocalDate until = today.plusWeeks(rule.horizonWeeks());
        LocalDate transferOn = trajectory.transferOn();
        LocalDate last = transferOn == null || transferOn.isAfter(until) ? until : transferOn.minusDays(1);
        List<Slot> slots = rule.rhythm().slots(began, from, last);
        List<Talk> standing = talks.listStanding(trajectory.id());
        List<Talk> dropped = standing.stream()
                .filter(talk -> talk.status() == TalkStatus.SUGGESTED
                        && !talk.countsOn().isBefore(from)
                        && slots.stream().noneMatch(slot -> slot.day().equals(talk.slotOn())))
                .toList();
        dropped.forEach(talk -> talk.lapse(
                talk.countsOn().isAfter(last) ? TalkLapseCause.TRAJECTORY_OVER : TalkLapseCause.RULE_CHANGED, clock));
        standing.stream()
                .filter(talk -> talk.status() == TalkStatus.SUGGESTED)
                .forEach(talk -> talk.becomeOverdueFrom(rule.overdueFrom(talk.countsOn()), clock));
        // What lapses makes way before its day is taken again: there is one talk for each.
        talks.flush();
        List<Slot> free = slots.stream()
                .filter(slot -> standing.stream()
                        .noneMatch(talk -> talk.status() != TalkStatus.LAPSED && slot.covers(talk.countsOn())))
                .toList();
        free.forEach(slot -> talks.persist(Talk.suggest(trajectory, slot.day(), rule.overdueFrom(slot.day()), clock)));
        Coaching coaching = coachings.of(trajectory);
        coaching.planned(
                rule.rhythm().firstFrom(began, until.plusDays(1)).day().minusWeeks(rule.horizonWeeks()),
                rules.versionOf(programme.id()),
                clock);
        coachings.persist(coaching);
        return !dropped.isEmpty() || !free.isEmpty();
    }

    void started(@Observes TrajectoryStarted event) {
        follow(event.trajectoryId());
    }

    void resumed(@Observes TrajectoryResumed event) {
        follow(event.trajectoryId());
    }

    /** What comes after the planned day is the other organisation's; a later day, or none, gives it back. */
    void transferPlanned(@Observes TransferPlanned event) {
        follow(event.trajectoryId());
    }

    void transferCancelled(@Observes TransferCancelled event) {
        follow(event.trajectoryId());
    }

    void paused(@Observes TrajectoryPaused event) {
        takeBack(event.trajectoryId(), event.validFrom(), TalkLapseCause.TRAJECTORY_PAUSED);
    }

    void inAftercare(@Observes TrajectoryAftercareStarted event) {
        takeBack(event.trajectoryId(), event.validFrom(), TalkLapseCause.AFTERCARE);
    }

    void ended(@Observes TrajectoryEnded event) {
        // What should never have been there leaves nothing to be held.
        end(event.trajectoryId(), event.outcome() == Outcome.ENTERED_IN_ERROR ? LocalDate.MIN : event.lastDay());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        end(event.trajectoryId(), event.effectiveDate().minusDays(1));
    }

    private void follow(UUID trajectoryId) {
        // Locks the trajectory's row by changing it, so that a job which plans at this moment comes before or after.
        talks.flush();
        trajectories
                .findByIdOptional(trajectoryId)
                .ifPresent(trajectory -> plan(trajectory, DutchCalendar.today(clock)));
    }

    /** Suggested talks of a time in which the person is not coached; what is agreed with the person stays. */
    private void takeBack(UUID trajectoryId, LocalDate from, TalkLapseCause cause) {
        talks.flush();
        talks.listOpen(trajectoryId).stream()
                .filter(talk -> talk.status() == TalkStatus.SUGGESTED
                        && !talk.countsOn().isBefore(from))
                .forEach(talk -> talk.lapse(cause, clock));
    }

    private void end(UUID trajectoryId, LocalDate lastDay) {
        talks.flush();
        LocalDate today = DutchCalendar.today(clock);
        if (lastDay.isBefore(today)) {
            letGo(trajectoryId, today);
        } else {
            // It ends ahead of its day; until then people talk as they agreed.
            talks.listOpen(trajectoryId).stream()
                    .filter(talk -> talk.plannedOn() != null && talk.plannedOn().isAfter(lastDay))
                    .forEach(talk -> talk.lapse(TalkLapseCause.TRAJECTORY_OVER, clock));
        }
    }

    private boolean letGo(UUID trajectoryId, LocalDate today) {
        List<Talk> open = talks.listOpen(trajectoryId);
        open.forEach(talk -> talk.lapse(TalkLapseCause.TRAJECTORY_OVER, clock));
        List<TalkAgreement> agreed = agreements.listOpen(trajectoryId);
        agreed.forEach(agreement -> agreement.lapse(today, clock));
        return !open.isEmpty() || !agreed.isEmpty();
    }
}
