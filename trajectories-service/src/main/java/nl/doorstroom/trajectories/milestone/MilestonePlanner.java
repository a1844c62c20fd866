package nl.doorstroom.trajectories.milestone;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.matchtarget.MatchTargets;
import nl.doorstroom.trajectories.matchtarget.MilestoneProposal;
import nl.doorstroom.trajectories.trajectory.Trajectory;

/** Plans a milestone, of a proposal or of what somebody thinks of. */
@Singleton
public class MilestonePlanner {

    private final MilestoneRepository milestones;
    private final MatchTargets targets;
    private final Event<MilestonePlanned> planned;
    private final Clock clock;

    MilestonePlanner(
            MilestoneRepository milestones, MatchTargets targets, Event<MilestonePlanned> planned, Clock clock) {
        this.milestones = milestones;
        this.targets = targets;
        this.planned = planned;
        this.clock = clock;
    }

    /**
     * Plans what somebody thinks of.
     *
     * @param trajectory one that nobody else changes
     * @param gapId gap of a match that it closes; of one that is known everything is kept
     */
    public Milestone plan(
            Trajectory trajectory,
            String title,
            @Nullable UUID gapId,
            LocalDate dueDate,
            @Nullable UUID predecessorId,
            boolean afterEarliestStart) {
        Milestone milestone = milestone(trajectory, title, gapId, dueDate, predecessorId, afterEarliestStart);
        if (gapId != null) {
            targets.findGap(trajectory.participantId(), gapId)
                    .ifPresent(found -> milestone.closes(found.matchId(), found.gap(), null));
        }
        return persist(milestone);
    }

    /**
     * Adopts a proposal, once.
     *
     * @param trajectory one that nobody else changes
     * @param title null: the one that is proposed
     * @param dueDate null: as many weeks from today as it usually takes
     */
    public Milestone adopt(
            Trajectory trajectory,
            UUID proposalId,
            @Nullable String title,
            @Nullable LocalDate dueDate,
            @Nullable UUID predecessorId,
            boolean afterEarliestStart,
            String by) {
        MilestoneProposal proposal = targets.getOpen(trajectory, proposalId);
        Integer weeks = proposal.weeks();
        if (dueDate == null && weeks == null) {
            throw InvalidInput.at("/dueDate", "required", "Nobody knows how long this step usually takes.");
        }
        LocalDate due = dueDate == null ? DutchCalendar.today(clock).plusWeeks(weeks == null ? 0 : weeks) : dueDate;
        Milestone milestone = milestone(
                trajectory,
                title == null ? proposal.title() : title,
                proposal.gap().gapId(),
                due,
                predecessorId,
                afterEarliestStart);
        milestone.closes(proposal.matchId(), proposal.gap(), proposal);
        persist(milestone);
        targets.adopt(proposal, milestone.id(), by);
        return milestone;
    }

    private Milestone milestone(
            Trajectory trajectory,
            String title,
            @Nullable UUID gapId,
            LocalDate dueDate,
            @Nullable UUID predecessorId,
            boolean afterEarliestStart) {
        if (predecessorId != null
                && milestones
                        .find("trajectoryId = ?1 and id = ?2", trajectory.id(), predecessorId)
                        .firstResultOptional()
                        .isEmpty()) {
            throw InvalidInput.at("/predecessorId", "unknown-milestone", "The trajectory has no such milestone.");
        }
        return new Milestone(
                trajectory.id(),
                trajectory.participantId(),
                title,
                gapId,
                dueDate,
                predecessorId,
                afterEarliestStart,
                clock);
    }

    private Milestone persist(Milestone milestone) {
        MilestonePlanned event = milestone.plan(clock);
        milestones.persist(milestone);
        planned.fire(event);
        return milestone;
    }
}
