package nl.doorstroom.trajectories.stepup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursPlanRepository;
import nl.doorstroom.trajectories.hours.HoursPlanned;
import nl.doorstroom.trajectories.hours.HoursStep;
import nl.doorstroom.trajectories.hours.TrajectoryHours;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** More hours are proposed by rule, and planned by nobody but a coach. */
@Singleton
public class StepUps {

    private final StepUpProposalRepository proposals;
    private final StepUpRuleRepository rules;
    private final StepUpChecks checks;
    private final TrajectoryRepository trajectories;
    private final HoursPlanRepository plans;
    private final TrajectoryHours hours;
    private final Tasks tasks;
    private final Event<HoursStepUpProposed> proposed;
    private final Event<HoursPlanned> planned;
    private final Clock clock;

    StepUps(
            StepUpProposalRepository proposals,
            StepUpRuleRepository rules,
            StepUpChecks checks,
            TrajectoryRepository trajectories,
            HoursPlanRepository plans,
            TrajectoryHours hours,
            Tasks tasks,
            Event<HoursStepUpProposed> proposed,
            Event<HoursPlanned> planned,
            Clock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.checks = checks;
        this.trajectories = trajectories;
        this.plans = plans;
        this.hours = hours;
        this.tasks = tasks;
        this.proposed = proposed;
        this.planned = planned;
        this.clock = clock;
    }

    /** Proposes more hours when everything is so on a day, with a task for the coach. */
    public Optional<StepUpProposal> propose(UUID trajectoryId, LocalDate day) {
        // Who plans, pauses or ends at the same moment, or raises a signal, comes before it or finds the proposal.
        Trajectory trajectory = trajectories.lock(trajectoryId);
        StepUpCheck check = checks.of(trajectory, day);
        if (!check.isMet()) {
            return Optional.empty();
        }
        StepUpProposal proposal = new StepUpProposal(trajectory, check, clock);
        HoursStepUpProposed event = proposal.propose(clock);
        proposals.persist(proposal);
        tasks.register(
                TaskKind.STEP_UP_TO_DECIDE,
                proposal.organisation(),
                proposal.participantId(),
                proposal.trajectoryId(),
                proposal.id());
        proposed.fire(event);
        return Optional.of(proposal);
    }

    /**
     * Plans the hours that were proposed.
     *
     * @param trajectory that of the proposal, which nobody else changes
     * @throws InvalidInput when the hours cannot begin on that day
     */
    public void approve(Trajectory trajectory, StepUpProposal proposal, LocalDate validFrom, String by) {
        proposal.requireOpen();
        trajectory.requireUnderWay();
        HoursPlan plan = plans.findById(trajectory.id());
        HoursStep present = plan.stepOn(validFrom).orElse(null);
        if (validFrom.isBefore(proposal.proposedOn()) || present == null) {
            throw InvalidInput.at(
                    "/validFrom",
                    "before-proposal",
                    "The hours cannot begin before the day on which they were proposed.");
        }
        if (present.hoursPerWeek().compareTo(proposal.proposedHours()) >= 0) {
            throw InvalidInput.at("/validFrom", "planned-already", "As many hours are planned on this day already.");
        }
        if (present.hoursPerWeek().compareTo(proposal.hoursPerWeek()) != 0) {
            throw InvalidInput.at(
                    "/validFrom",
                    "other-hours",
                    "On this day [" + present.hoursPerWeek() + "] hours are planned, and the proposal steps up from ["
                            + proposal.hoursPerWeek() + "].");
        }
        proposal.approve(validFrom, by, clock);
        tasks.complete(TaskKind.STEP_UP_TO_DECIDE, proposal.id(), by);
        proposals.flush();
        planned.fire(plan.stepUp(
                new HoursStep(validFrom, proposal.proposedHours(), present.days()),
                hours.timeOf(trajectory),
                by,
                clock));
        plans.flush();
    }

    /** @param reason stays in this service */
    public void reject(StepUpProposal proposal, String reason, String by) {
        proposal.reject(reason, by, clock);
        tasks.complete(TaskKind.STEP_UP_TO_DECIDE, proposal.id(), by);
        proposals.flush();
    }

    /** Something else is told of the days of a trajectory: a proposal that they do not carry any more lapses. */
    void reconsider(UUID trajectoryId) {
        proposals
                .findOpen(trajectoryId)
                .filter(proposal -> !checks.isCarried(trajectories.findById(trajectoryId), proposal))
                .ifPresent(proposal -> lapse(trajectoryId, LapseCause.ATTENDANCE_CHANGED));
    }

    /** What an open proposal of a trajectory rests on is not so any more. */
    void lapse(UUID trajectoryId, LapseCause cause) {
        proposals.flush();
        proposals
                .findOpen(trajectoryId)
                .filter(proposal -> cause != LapseCause.SIGNAL_RAISED
                        || rules.termsOf(proposal.programmeId()).requiresNoSignal())
                .ifPresent(proposal -> {
                    proposal.lapse(cause, clock);
                    tasks.lapse(TaskKind.STEP_UP_TO_DECIDE, proposal.id());
                });
    }
}
