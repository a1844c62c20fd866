package nl.doorstroom.trajectories.overlap;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Groups of the present tenant. */
@Singleton
public class OverlapGroups implements PanacheRepositoryBase<OverlapGroup, UUID> {

    private final Visibility visibility;

    OverlapGroups(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the tenant has no such group */
    public OverlapGroup get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Overlap group", id));
    }

    /**
     * A group that nobody else changes until this transaction ends.
     *
     * @throws RequestRefused 403 when the user works for another organisation than the tenant's
     */
    public OverlapGroup getForChange(UUID id) {
        requireTenant();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("Overlap group", id));
    }

    /** @throws RequestRefused 403 when the user works for another organisation than the tenant's */
    public void requireTenant() {
        if (visibility.onlyOrganisation() != null) {
            throw new RequestRefused(ProblemType.FORBIDDEN, "The municipality says what goes together.");
        }
    }

    /** In the order of registration; a filter that is null lets all through. */
    public List<OverlapGroup> list(@Nullable Boolean active, @Nullable UUID after, int limit) {
        return new PageQuery().where("active =", active).list(this, after, limit);
    }

    List<OverlapGroup> listActive() {
        return list("active = true order by id");
    }
}
