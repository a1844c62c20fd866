package nl.doorstroom.trajectories.programme;

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

/** Programmes of the present tenant. */
@Singleton
public class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private final Visibility visibility;

    ProgrammeRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the tenant has no such programme */
    public Programme get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Programme", id));
    }

    /**
     * A programme that nobody else changes until this transaction ends; its rules are changed under this lock too.
     *
     * @throws NotFound when the tenant has no such programme
     * @throws RequestRefused 403 when another organisation executes it
     */
    public Programme getForChange(UUID id) {
        Programme programme =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Programme", id));
        requireOwn(programme.organisation());
        return programme;
    }

    /** @throws RequestRefused 403 when the user works for another organisation than the one that executes, or the tenant */
    public void requireOwn(String organisation) {
        if (!visibility.covers(organisation)) {
            throw new RequestRefused(ProblemType.FORBIDDEN, "Another organisation executes this programme.");
        }
    }

    /**
     * In the order of registration; a filter that is null lets all through.
     *
     * @param openOn a day on which it takes people
     */
    public List<Programme> list(
            @Nullable String kind,
            @Nullable String organisation,
            @Nullable LocalDate openOn,
            @Nullable UUID after,
            int limit) {
        PageQuery query = new PageQuery().where("kind =", kind).where("organisation =", organisation);
        if (openOn != null) {
            query.suchThat(
                    "validFrom <= :openOn and (validTo is null or validTo >= :openOn)", Map.of("openOn", openOn));
        }
        return query.list(this, after, limit);
    }
}
