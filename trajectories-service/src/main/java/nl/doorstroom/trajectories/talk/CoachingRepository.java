package nl.doorstroom.trajectories.talk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Who coaches whom in the present tenant. */
@Singleton
public class CoachingRepository implements PanacheRepositoryBase<Coaching, UUID> {

    private final Visibility visibility;
    private final Clock clock;

    CoachingRepository(Visibility visibility, Clock clock) {
        this.visibility = visibility;
        this.clock = clock;
    }

    /** That of a trajectory; a new one, which is not stored, when there is none. */
    public Coaching of(Trajectory trajectory) {
        return findByIdOptional(trajectory.id()).orElseGet(() -> new Coaching(trajectory, clock));
    }

    /** Those that the user may see, in the order of the trajectories; a filter that is null lets all through. */
    public List<Coaching> list(
            @Nullable String coach, @Nullable TrajectoryStatus status, @Nullable UUID after, int limit) {
        PageQuery query = new PageQuery()
                .where("coachedBy =", coach)
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden());
        if (status != null) {
            query.suchThat("id in (select t.id from Trajectory t where t.status = :status)", Map.of("status", status));
        }
        return query.suchThat("coachedBy is not null", Map.of()).list(this, after, limit);
    }
}
