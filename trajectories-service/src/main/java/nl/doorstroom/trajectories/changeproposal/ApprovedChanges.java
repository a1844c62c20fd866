package nl.doorstroom.trajectories.changeproposal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.hours.HoursPlan;
import nl.doorstroom.trajectories.hours.HoursPlanRepository;
import nl.doorstroom.trajectories.hours.HoursPlanned;
import nl.doorstroom.trajectories.hours.HoursStep;
import nl.doorstroom.trajectories.hours.TrajectoryHours;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.milestone.MilestonePlanned;
import nl.doorstroom.trajectories.milestone.MilestoneRepository;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/**
 * Makes the changes that need nothing but the approval: other hours, and a further milestone. What asks for more, such as the
 * reason of an end or who takes a seat, a person does.
 */
@Singleton
class ApprovedChanges {

    private final ProgrammeRepository programmes;
    private final HoursPlanRepository plans;
    private final TrajectoryHours hours;
    private final MilestoneRepository milestones;
    private final Event<HoursPlanned> hoursPlanned;
    private final Event<MilestonePlanned> milestonePlanned;
    private final Clock clock;

    ApprovedChanges(
            ProgrammeRepository programmes,
            HoursPlanRepository plans,
            TrajectoryHours hours,
            MilestoneRepository milestones,
            Event<HoursPlanned> hoursPlanned,
            Event<MilestonePlanned> milestonePlanned,
            Clock clock) {
        this.programmes = programmes;
        this.plans = plans;
        this.hours = hours;
        this.milestones = milestones;
        this.hoursPlanned = hoursPlanned;
        this.milestonePlanned = milestonePlanned;
        this.clock = clock;
    }

    /** Whether a change can be made, or is left to a person. */
    ChangeFulfilment fulfilment(Trajectory trajectory, ChangeProposalKind kind) {
        Set<ProgrammeFeature> features =
                programmes.get(trajectory.programmeId()).features();
        boolean atOnce = (kind == ChangeProposalKind.HOURS && features.contains(ProgrammeFeature.HOURS_PLAN))
                || (kind == ChangeProposalKind.MILESTONE && features.contains(ProgrammeFeature.MILESTONES));
        return atOnce ? ChangeFulfilment.AT_ONCE : ChangeFulfilment.BY_TASK;
    }

    /** Makes a change that can be made. */
    void make(Trajectory trajectory, ChangeProposalKind kind, ProposedChange change, String by) {
        if (kind == ChangeProposalKind.HOURS) {
            plan(trajectory, change, by);
        } else {
            add(trajectory, change);
        }
    }

    /** Steps that are planned for later stay: the proposal says nothing of them. */
    private void plan(Trajectory trajectory, ProposedChange change, String by) {
        HoursPlan plan = plans.findByIdOptional(trajectory.id())
                .orElseGet(() -> new HoursPlan(trajectory.id(), trajectory.participantId(), clock));
        HoursStep step = new HoursStep(
                Objects.requireNonNull(change.validFrom()), Objects.requireNonNull(change.hoursPerWeek()), List.of());
        HoursPlanned event = plan.change(List.of(step), true, hours.timeOf(trajectory), by, clock);
        plans.persist(plan);
        hoursPlanned.fire(event);
    }

    private void add(Trajectory trajectory, ProposedChange change) {
        Milestone milestone = new Milestone(
                trajectory.id(),
                trajectory.participantId(),
                Objects.requireNonNull(change.title()),
                null,
                Objects.requireNonNull(change.dueDate()),
                null,
                false,
                clock);
        MilestonePlanned event = milestone.plan(clock);
        milestones.persist(milestone);
        milestonePlanned.fire(event);
    }
}
