package nl.doorstroom.trajectories.personaldata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.timeline.Timeline;
import nl.doorstroom.platform.timeline.TimelineKind;
import nl.doorstroom.trajectories.groupsession.GroupSession;
import nl.doorstroom.trajectories.groupsession.GroupSessionRepository;
import nl.doorstroom.trajectories.groupsession.SessionVisitorRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Sessions in a timeline, for which nobody needs a trajectory: those that the caller's organisation executes. */
@Singleton
class SessionTimeline implements Timeline {

    private final SessionVisitorRepository visitors;
    private final GroupSessionRepository sessions;
    private final Visibility visibility;

    SessionTimeline(SessionVisitorRepository visitors, GroupSessionRepository sessions, Visibility visibility) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.visibility = visibility;
    }

    @Override
    public List<TimelineKind> kinds() {
        return List.of(new TimelineKind(
                "session-visitor",
                "TRAJECT",
                "trajectories:read",
                (person, id) -> visitors.findByIdOptional(id)
                        .flatMap(visitor -> visible(visitor.sessionId())
                                .map(session -> "/sessions/" + session.id() + "/sign-ons/" + visitor.id()))));
    }

    @Override
    public void load(String aggregate, Set<UUID> ids) {
        if (aggregate.equals("session-visitor") && !ids.isEmpty()) {
            Set<UUID> all = Set.copyOf(visitors.list("id in ?1", ids).stream()
                    .map(visitor -> visitor.sessionId())
                    .distinct()
                    .toList());
            sessions.list("id in ?1", all);
        }
    }

    private Optional<GroupSession> visible(UUID session) {
        return sessions.findByIdOptional(session).filter(found -> visibility.covers(found.organisation()));
    }
}
