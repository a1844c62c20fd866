package nl.doorstroom.trajectories.changeproposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Change proposals of the present tenant. */
@Singleton
public class ChangeProposalRepository implements PanacheRepositoryBase<ChangeProposal, UUID> {

    private final Visibility visibility;
    private final Registrations people;

    ChangeProposalRepository(Visibility visibility, Registrations people) {
        this.visibility = visibility;
        this.people = people;
    }

    /** @throws NotFound when the trajectory has no such proposal */
    public ChangeProposal get(UUID trajectoryId, UUID id) {
        return find("trajectoryId = ?1 and id = ?2", trajectoryId, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("Change proposal", id));
    }

    Optional<ChangeProposal> findOpen(UUID trajectoryId, ChangeProposalKind kind) {
        return find("trajectoryId = ?1 and kind = ?2 and state = ?3", trajectoryId, kind, ChangeProposalState.OPEN)
                .firstResultOptional();
    }

    List<ChangeProposal> listByTrajectory(UUID trajectoryId) {
        return list("trajectoryId = ?1 order by id", trajectoryId);
    }

    /** Those that the user may see, in the order of registration; a filter that is null lets all through. */
    public List<ChangeProposal> list(Filter filter, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("state =", filter.state())
                .where("kind =", filter.kind())
                .where("trajectoryId =", filter.trajectoryId())
                .where("participantId in", filter.participantId() == null ? null : people.of(filter.participantId()))
                .where("proposedBy =", filter.proposedBy())
                .where("organisation =", filter.organisation())
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden())
                .list(this, after, limit);
    }

    /** What is asked for. */
    public record Filter(
            @Nullable ChangeProposalState state,
            @Nullable ChangeProposalKind kind,
            @Nullable UUID trajectoryId,
            @Nullable UUID participantId,
            @Nullable String proposedBy,
            @Nullable String organisation) {}
}
