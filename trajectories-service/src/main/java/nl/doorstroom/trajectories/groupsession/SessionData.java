package nl.doorstroom.trajectories.groupsession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of the sessions for which the person signed on, or to which the person came. */
@Singleton
class SessionData implements PersonalData {

    private final SessionVisitorRepository visitors;
    private final GroupSessionRepository sessions;

    SessionData(SessionVisitorRepository visitors, GroupSessionRepository sessions) {
        this.visitors = visitors;
        this.sessions = sessions;
    }

    @Override
    public String section() {
        return "sessionVisits";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(SessionVisitor.class);
    }

    @Override
    public List<?> of(UUID person) {
        return visitors.stream("participantId = ?1 order by id", person)
                .map(visitor -> {
                    GroupSession session = sessions.findById(visitor.sessionId());
                    return new Shown(
                            session.title(),
                            session.day(),
                            session.location(),
                            visitor.createdAt(),
                            visitor.signedOn(),
                            visitor.attended());
                })
                .toList();
    }

    record Shown(
            String title, LocalDate day, String location, Instant recordedAt, boolean signedOn, boolean attended) {}
}
