package nl.doorstroom.trajectories.groupsession;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Known people and the sessions of the present tenant. */
@Singleton
public class SessionVisitorRepository implements PanacheRepositoryBase<SessionVisitor, UUID> {

    private final Visibility visibility;

    SessionVisitorRepository(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @throws NotFound when the session has no such visitor, or none whom the user may see */
    public SessionVisitor get(UUID sessionId, UUID id) {
        return find("sessionId = ?1 and id = ?2", sessionId, id)
                .firstResultOptional()
                .filter(visitor -> visibility.covers(visitor.participantId()))
                .orElseThrow(() -> new NotFound("Sign-on", id));
    }

    /** Those of a session whom the user may see, in the order of registration; a filter that is null lets all through. */
    public List<SessionVisitor> list(UUID sessionId, @Nullable VisitKind kind, @Nullable UUID after, int limit) {
        return new PageQuery()
                .where("sessionId =", sessionId)
                .where("signedOn =", kind == VisitKind.SIGNED_ON ? true : null)
                .where("attended =", kind == VisitKind.ATTENDED ? true : null)
                .where("participantId not in", visibility.hidden())
                .list(this, after, limit);
    }

    /** Everybody of some sessions who signed on or came, whoever may see them: for counting. */
    List<SessionVisitor> listOf(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : list("sessionId in ?1 and (signedOn = true or attended = true)", sessions);
    }

    List<SessionVisitor> listBySession(UUID sessionId) {
        return list("sessionId = ?1 order by id", sessionId);
    }

    /** A person, under any of these registrations, and a session. */
    Optional<SessionVisitor> find(UUID sessionId, Collection<UUID> registrations) {
        return find("sessionId = ?1 and participantId in ?2 order by signedOn desc, id", sessionId, registrations)
                .firstResultOptional();
    }

    /** Who signed on by a trajectory for sessions that are planned after a day. */
    List<SessionVisitor> listSignedOnAfter(UUID trajectoryId, LocalDate day) {
        return list(
                "trajectoryId = ?1 and signedOn = true and attended = false and sessionId in"
                        + " (select s.id from GroupSession s where s.day > ?2 and s.status = ?3)",
                trajectoryId,
                day,
                SessionStatus.PLANNED);
    }
}
