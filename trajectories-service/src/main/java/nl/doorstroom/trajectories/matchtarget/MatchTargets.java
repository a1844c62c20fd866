package nl.doorstroom.trajectories.matchtarget;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.person.MergeTold;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.milestonerule.MilestoneCatalogue;
import nl.doorstroom.trajectories.milestonerule.UsualStep;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryRegistered;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;
import nl.doorstroom.trajectories.turn.PersonTurns;

/**
 * Keeps the newest target on each trajectory of a person that is under way and has milestones, and for each gap of it a
 * proposed milestone or more. Whatever happens leads to the same question, which proposals should be there, and only the
 * difference is made: so it does not matter what comes first, the match or the trajectory, nor how often. Of a person who was
 * registered twice the matches and the trajectories of every registration count, as long as the merge stands.
 */
@Singleton
public class MatchTargets {

    /** Behind the other observers of the same events: who waits for turns of several kinds does so in one order. */
    private static final int LAST = Interceptor.Priority.APPLICATION + 900;

    private static final String TURN = "targets";

    private final PersonTurns turns;
    private final TargetedMatches matches;
    private final TrajectoryTargetRepository targets;
    private final MilestoneProposalRepository proposals;
    private final MilestoneCatalogue catalogue;
    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final Registrations people;
    private final Clock clock;

    MatchTargets(
            TargetedMatches matches,
            TrajectoryTargetRepository targets,
            MilestoneProposalRepository proposals,
            MilestoneCatalogue catalogue,
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            Registrations people,
            Clock clock,
            PersonTurns turns) {
        this.turns = turns;
        this.matches = matches;
        this.targets = targets;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Takes a match that was targeted; what is older than what is known changes nothing.
     *
     * @param sequence order of what was told of it
     */
    public void take(TargetedMatch match, long sequence) {
        awaitTurn(match.participantId());
        if (matches.take(match, sequence)) {
            settle(match.participantId());
        }
    }

    /**
     * The coach says what the person works towards, one of the two.
     *
     * @param trajectory one that nobody else changes
     * @throws nl.doorstroom.platform.problem.RequestRefused 400 when the match is not one of the person's
     */
    public TrajectoryTarget choose(
            Trajectory trajectory,
            TrajectoryTarget present,
            @Nullable UUID matchId,
            @Nullable String occupation,
            String by) {
        TargetedMatch match = matchId == null
                ? null
                : matches.list(people.of(trajectory.participantId())).stream()
                        .filter(known -> known.matchId().equals(matchId))
                        .findFirst()
                        .orElseThrow(() ->
                                InvalidInput.at("/targetMatchId", "unknown-match", "The person has no such match."));
        present.choose(match, occupation, by, clock);
        targets.persist(present);
        settle(trajectory.participantId());
        targets.flush();
        return present;
    }

    /** What is aimed at in a trajectory; one that says nothing when nothing is. */
    public TrajectoryTarget targetOf(Trajectory trajectory) {
        return targets.findByIdOptional(trajectory.id()).orElseGet(() -> TrajectoryTarget.none(trajectory, clock));
    }

    /** A gap of one of a person's matches, with the match. */
    public Optional<Found> findGap(UUID participantId, UUID gapId) {
        return matches.list(people.of(participantId)).stream()
                .flatMap(match -> match.gaps().stream()
                        .filter(gap -> gap.gapId().equals(gapId))
                        .map(gap -> new Found(match.matchId(), gap)))
                .findFirst();
    }

    /**
     * A proposal that is to become a milestone.
     *
     * @throws nl.doorstroom.platform.problem.RequestRefused 400 when the trajectory has no such proposal
     * @throws ProposalIsNotOpen when it was adopted before, dismissed or replaced
     */
    public MilestoneProposal getOpen(Trajectory trajectory, UUID proposalId) {
        awaitTurn(trajectory.participantId());
        MilestoneProposal proposal = proposals
                .find(trajectory.id(), proposalId)
                .orElseThrow(() ->
                        InvalidInput.at("/proposalId", "unknown-proposal", "The trajectory has no such proposal."));
        proposal.requireOpen();
        return proposal;
    }

    /** It became a milestone. */
    public void adopt(MilestoneProposal proposal, UUID milestoneId, String by) {
        proposal.adopt(milestoneId, by, clock);
    }

    /** @throws ProposalIsNotOpen when it was adopted, dismissed before or replaced */
    public void dismiss(MilestoneProposal proposal, String reason, String by) {
        proposal.dismiss(reason, by, clock);
        proposals.flush();
    }

    /**
     * Waits until nobody else decides about a person's targets and proposals; before any of them is read. Of a match that is told
     * at the moment in which a trajectory is registered, neither of the two would see the other.
     */
    public void awaitTurn(UUID participantId) {
        // No merge is taken meanwhile, so who is of whom stays as it is.
        turns.holdEverybody(TURN);
        turns.await(TURN, Collections.min(people.of(participantId)));
    }

    void registered(@Observes @Priority(LAST) TrajectoryRegistered event) {
        follow(event.participantId());
    }

    void ended(@Observes @Priority(LAST) TrajectoryEnded event) {
        follow(event.participantId());
    }

    void transferred(@Observes @Priority(LAST) TrajectoryTransferred event) {
        follow(event.participantId());
    }

    void merged(@Observes @Priority(LAST) MergeTold event) {
        // It changes who waits for whom.
        turns.awaitEverybody(TURN);
        settle(event.survivorId());
        // As long as the merge stands both are the same registrations.
        if (!people.of(event.survivorId()).contains(event.duplicateId())) {
            settle(event.duplicateId());
        }
    }

    private void follow(UUID participantId) {
        awaitTurn(participantId);
        settle(participantId);
    }

    private void settle(UUID participantId) {
        List<UUID> registrations = people.of(participantId);
        List<TargetedMatch> known = matches.list(registrations);
        List<Trajectory> running = trajectories.list("participantId in ?1 order by id", registrations).stream()
                .filter(this::takesMilestones)
                .toList();
        Set<UUID> ids = running.stream().map(Trajectory::id).collect(Collectors.toSet());
        proposals.listOpen(registrations).stream()
                .filter(proposal -> !ids.contains(proposal.trajectoryId()))
                .forEach(proposal -> proposal.lapse(clock));
        for (Trajectory trajectory : running) {
            propose(trajectory, aim(trajectory, known));
        }
    }

    private boolean takesMilestones(Trajectory trajectory) {
        TrajectoryStatus status = trajectory.status();
        return status != TrajectoryStatus.DRAFT
                && status != TrajectoryStatus.PROPOSED
                && !status.isTerminal()
                && programmes.get(trajectory.programmeId()).features().contains(ProgrammeFeature.MILESTONES);
    }

    /** What the person works towards in a trajectory by now: the match, if it is one. */
    private @Nullable TargetedMatch aim(Trajectory trajectory, List<TargetedMatch> known) {
        TrajectoryTarget target = targetOf(trajectory);
        UUID predecessor = trajectory.predecessorId();
        if (!targets.isPersistent(target) && predecessor != null) {
            targets.findByIdOptional(predecessor).ifPresent(before -> target.goOnFrom(before, clock));
        }
        if (target.matchId() != null && find(known, target.matchId()) == null) {
            target.forget(clock);
        }
        if (!known.isEmpty() && target.isOlderThan(known.get(0))) {
            target.follow(known.get(0), clock);
        }
        if (target.matchId() != null || target.occupation() != null) {
            targets.persist(target);
        }
        return target.matchId() == null ? null : find(known, target.matchId());
    }

    private static @Nullable TargetedMatch find(List<TargetedMatch> known, UUID matchId) {
        return known.stream()
                .filter(match -> match.matchId().equals(matchId))
                .findFirst()
                .orElse(null);
    }

    private void propose(Trajectory trajectory, @Nullable TargetedMatch match) {
        List<TargetedMatch.Gap> gaps = match == null ? List.of() : match.gaps();
        List<MilestoneProposal> present = proposals.listByTrajectory(trajectory.id());
        // Of another gap, or of one that is another by now.
        present.stream()
                .filter(proposal -> proposal.isOpen() && !gaps.contains(proposal.gap()))
                .forEach(proposal -> proposal.replace(clock));
        proposals.flush();
        if (match == null) {
            return;
        }
        LocalDate today = DutchCalendar.today(clock);
        for (TargetedMatch.Gap gap : gaps) {
            if (present.stream()
                    .noneMatch(proposal ->
                            proposal.stands() && proposal.gap().gapId().equals(gap.gapId()))) {
                List<UsualStep> steps = catalogue.stepsFor(gap.kind(), gap.skillUri(), gap.closedBy(), today);
                if (steps.isEmpty()) {
                    proposals.persist(new MilestoneProposal(trajectory, match.matchId(), gap, null, clock));
                }
                for (UsualStep step : steps) {
                    proposals.persist(new MilestoneProposal(trajectory, match.matchId(), gap, step, clock));
                }
            }
        }
        proposals.flush();
    }

    /** A gap, and of which match it is. */
    public record Found(UUID matchId, TargetedMatch.Gap gap) {}
}
