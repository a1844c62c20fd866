package nl.doorstroom.trajectories.milestonerule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Rules of the present tenant. */
@Singleton
public class MilestoneRuleRepository implements PanacheRepositoryBase<MilestoneRule, UUID> {

    private final Visibility visibility;

    MilestoneRuleRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the tenant has no such rule */
    public MilestoneRule get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Milestone rule", id));
    }

    /**
     * A rule that nobody else changes until this transaction ends.
     *
     * @throws NotFound when the tenant has no such rule
     */
    public MilestoneRule getForChange(UUID id) {
        requireOwn();
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("Milestone rule", id));
    }

    /** @throws RequestRefused 403 when the user works for another organisation than the tenant: a rule holds for everybody */
    public void requireOwn() {
        if (visibility.onlyOrganisation() != null) {
            throw new RequestRefused(ProblemType.FORBIDDEN, "The rules for milestones are those of the municipality.");
        }
    }

    /** In the order of registration; a filter that is null lets all through. */
    public List<MilestoneRule> list(
            @Nullable GapKind gapKind, @Nullable LocalDate on, @Nullable UUID after, int limit) {
        PageQuery query = new PageQuery().where("gapKind =", gapKind);
        if (on != null) {
            query.suchThat("validFrom <= :day and (lastDay is null or lastDay >= :day)", Map.of("day", on));
        }
        return query.list(this, after, limit);
    }

    /** The rules for gaps of a kind that hold on a day, oldest first. */
    List<MilestoneRule> listOn(GapKind gapKind, LocalDate day) {
        return list(
                "gapKind = ?1 and validFrom <= ?2 and (lastDay is null or lastDay >= ?2) order by id", gapKind, day);
    }
}
