package nl.doorstroom.trajectories.changeproposal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/** What happens to proposals, on a trajectory that is locked by the caller. */
@Singleton
public class ChangeProposalRegister {

    private final ChangeProposalRepository proposals;
    private final ApprovedChanges changes;
    private final CrewRepository crews;
    private final Tasks tasks;
    private final Clock clock;

    ChangeProposalRegister(
            ChangeProposalRepository proposals,
            ApprovedChanges changes,
            CrewRepository crews,
            Tasks tasks,
            Clock clock) {
        this.proposals = proposals;
        this.changes = changes;
        this.crews = crews;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Asks for a change; what was asked of the same kind and is not decided makes way for it. */
    public ChangeProposal propose(
            Trajectory trajectory, ChangeProposalKind kind, ProposedChange change, String explanation, String by) {
        trajectory.requireUnderWay();
        change.requireFor(kind);
        requireKnown(trajectory, change.crewId());
        ChangeProposal proposal = new ChangeProposal(trajectory, kind, change, explanation, by, clock);
        Optional<ChangeProposal> before = proposals.findOpen(trajectory.id(), kind);
        before.ifPresent(open -> {
            tasks.lapse(TaskKind.CHANGE_TO_DECIDE, open.id());
            open.replace(proposal, clock);
            // What is open of a kind is one: the earlier one makes way first.
            proposals.flush();
        });
        proposals.persistAndFlush(proposal);
        tasks.register(
                TaskKind.CHANGE_TO_DECIDE,
                trajectory.organisation(),
                trajectory.participantId(),
                trajectory.id(),
                proposal.id());
        return proposal;
    }

    /** Approves a change and makes it, or gives somebody the task to. */
    public void approve(Trajectory trajectory, ChangeProposal proposal, String by) {
        trajectory.requireUnderWay();
        ChangeFulfilment how = changes.fulfilment(trajectory, proposal.kind());
        proposal.approve(how, by, clock);
        proposals.flush();
        if (how == ChangeFulfilment.AT_ONCE) {
            changes.make(trajectory, proposal.kind(), proposal.change(), by);
        }
        tasks.complete(TaskKind.CHANGE_TO_DECIDE, proposal.id(), by);
        if (how == ChangeFulfilment.BY_TASK) {
            tasks.register(
                    TaskKind.CHANGE_TO_MAKE,
                    trajectory.organisation(),
                    trajectory.participantId(),
                    trajectory.id(),
                    proposal.id());
        }
    }

    /** @param reason what who made it reads */
    public void reject(ChangeProposal proposal, String reason, String by) {
        proposal.reject(reason, by, clock);
        proposals.flush();
        tasks.complete(TaskKind.CHANGE_TO_DECIDE, proposal.id(), by);
    }

    public void withdraw(ChangeProposal proposal, String by) {
        proposal.withdraw(by, clock);
        proposals.flush();
        tasks.lapse(TaskKind.CHANGE_TO_DECIDE, proposal.id());
    }

    void ended(@Observes TrajectoryEnded event) {
        letGo(event.trajectoryId());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        letGo(event.trajectoryId());
    }

    private void letGo(UUID trajectoryId) {
        // Locks the trajectory's row by changing it: a proposal that is being made is then there, or is refused.
        proposals.flush();
        for (ChangeProposal proposal : proposals.listByTrajectory(trajectoryId)) {
            tasks.lapse(TaskKind.CHANGE_TO_DECIDE, proposal.id());
            tasks.lapse(TaskKind.CHANGE_TO_MAKE, proposal.id());
            if (proposal.state() == ChangeProposalState.OPEN) {
                proposal.lapse(clock);
            }
        }
    }

    /** A crew of the same programme and organisation. */
    private void requireKnown(Trajectory trajectory, @Nullable UUID crewId) {
        if (crewId == null) {
            return;
        }
        Optional<Crew> crew = crews.findByIdOptional(crewId)
                .filter(found -> found.programmeId().equals(trajectory.programmeId())
                        && found.organisation().equals(trajectory.organisation()));
        if (crew.isEmpty()) {
            throw InvalidInput.at(
                    "/change/crewId", "unknown-crew", "The programme has no such crew of this organisation.");
        }
    }
}
