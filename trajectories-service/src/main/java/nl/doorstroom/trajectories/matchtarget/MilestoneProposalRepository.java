package nl.doorstroom.trajectories.matchtarget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Proposed milestones of the present tenant. */
@Singleton
public class MilestoneProposalRepository implements PanacheRepositoryBase<MilestoneProposal, UUID> {

    /** @throws NotFound when the trajectory has no such proposal */
    public MilestoneProposal get(UUID trajectoryId, UUID id) {
        return find(trajectoryId, id).orElseThrow(() -> new NotFound("Milestone proposal", id));
    }

    Optional<MilestoneProposal> find(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id).firstResultOptional();
    }

    /** Those of a trajectory in the order in which they were made; a filter that is null lets all through. */
    public List<MilestoneProposal> list(
            UUID trajectoryId, @Nullable ProposalState state, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("trajectoryId =", trajectoryId)
                .where("state =", state)
                .list(this, after, limit);
    }

    List<MilestoneProposal> listByTrajectory(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }

    /** Those for a person, under these registrations, that nobody decided about. */
    List<MilestoneProposal> listOpen(Collection<UUID> registrations) {
        return list("participantId in ?1 and state = ?2 order by id", registrations, ProposalState.OPEN);
    }
}
