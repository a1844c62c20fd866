package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.attendance.HoursProgresses;
import nl.doorstroom.trajectories.hours.HoursStep;
import nl.doorstroom.trajectories.hours.PlannedHours;
import nl.doorstroom.trajectories.hours.TrajectoryHours;
import nl.doorstroom.trajectories.signal.SignalKind;
import nl.doorstroom.trajectories.signal.SignalRepository;
import nl.doorstroom.trajectories.signal.SignalState;
import nl.doorstroom.trajectories.talk.TalkRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;

/** Gathers what is known of a person's hours, and holds it against the rule of the programme. */
@Singleton
public class StepUpChecks {

    private final StepUpRuleRepository rules;
    private final StepUpProposalRepository proposals;
    private final TrajectoryRepository trajectories;
    private final TrajectoryHours planned;
    private final HoursProgresses progresses;
    private final SignalRepository signals;
    private final TalkRepository talks;

    StepUpChecks(
            StepUpRuleRepository rules,
            StepUpProposalRepository proposals,
            TrajectoryRepository trajectories,
            TrajectoryHours planned,
            HoursProgresses progresses,
            SignalRepository signals,
            TalkRepository talks) {
        this.rules = rules;
        this.proposals = proposals;
        this.trajectories = trajectories;
        this.planned = planned;
        this.progresses = progresses;
        this.signals = signals;
        this.talks = talks;
    }

    /** How it stands on a day. */
    public StepUpCheck of(Trajectory trajectory, LocalDate on) {
        StepUpTerms terms = rules.termsOf(trajectory.programmeId());
        LocalDate from = StepUpCheck.firstDay(on, terms);
        return StepUpCheck.of(
                on,
                terms,
                new StepUpFacts(
                        trajectory.status() == TrajectoryStatus.ACTIVE,
                        steadyHours(trajectory, from, on),
                        progresses.of(trajectory, from, StepUpCheck.lastDay(on)),
                        talks.heldBetween(trajectory.id(), from, on),
                        signals.count(
                                        "trajectoryId = ?1 and kind = ?2 and state <> ?3",
                                        trajectory.id(),
                                        SignalKind.BASIC_CONDITION_LOST,
                                        SignalState.CLOSED)
                                > 0,
                        proposals.findOpen(trajectory.id()).isPresent(),
                        proposals
                                .findLastRefusal(trajectories.lineOf(trajectory))
                                .orElse(null)));
    }

    /** Whether enough was worked in the weeks of a proposal, by what is told of them now. */
    boolean isCarried(Trajectory trajectory, StepUpProposal proposal) {
        return StepUpCheck.attendance(
                        rules.termsOf(proposal.programmeId()),
                        progresses.of(trajectory, proposal.countedFrom(), proposal.countedUntil()))
                .met();
    }

    private @Nullable BigDecimal steadyHours(Trajectory trajectory, LocalDate from, LocalDate on) {
        PlannedHours plan = planned.plannedFor(trajectory);
        List<BigDecimal> hours = from.datesUntil(on.plusDays(1))
                .map(day -> plan.stepOn(day).map(HoursStep::hoursPerWeek).orElse(BigDecimal.ZERO))
                .toList();
        return Optional.of(hours.get(0))
                .filter(first -> first.signum() > 0)
                .filter(first -> hours.stream().allMatch(other -> other.compareTo(first) == 0))
                .orElse(null);
    }
}
