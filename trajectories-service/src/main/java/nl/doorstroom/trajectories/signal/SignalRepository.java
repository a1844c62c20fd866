package nl.doorstroom.trajectories.signal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Signals of the present tenant. */
@Singleton
public class SignalRepository implements PanacheRepositoryBase<Signal, UUID> {

    private final Visibility visibility;

    SignalRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the user has no such signal */
    public Signal get(UUID id) {
        return findByIdOptional(id)
                .filter(signal -> visibility.covers(signal.organisation(), signal.participantId()))
                .orElseThrow(() -> new NotFound("Signal", id));
    }

    /** Those that the user may see, in the order in which they were raised; a filter that is null lets all through. */
    public List<Signal> list(@Nullable SignalState state, @Nullable SignalKind kind, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("state =", state)
                .where("kind =", kind)
                .where("organisation =", visibility.onlyOrganisation())
                .where("participantId not in", visibility.hidden())
                .list(this, after, limit);
    }

    /** The signals of a trajectory in the order in which they were raised. */
    public List<Signal> listByTrajectory(UUID trajectoryId, @Nullable UUID after, int limit) {
        return new PageQuery().where("trajectoryId =", trajectoryId).list(this, after, limit);
    }

    /** Those of a kind about one thing that are not closed. */
    List<Signal> listAbout(SignalKind kind, UUID subjectId) {
        return list("kind = ?1 and subjectId = ?2 and state <> ?3", kind, subjectId, SignalState.CLOSED);
    }

    /** Those about a person, under these registrations, that are not closed. */
    List<Signal> listPresent(Collection<UUID> registrations) {
        return list("participantId in ?1 and state <> ?2 order by id", registrations, SignalState.CLOSED);
    }
}
