package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Who comes to sessions. Everything is decided under the lock of the session, which the caller has taken. */
@Singleton
public class Sessions {

    private static final SessionCount NOBODY = new SessionCount(0, 0);

    private static final Set<TrajectoryStatus> NOT_KNOWN_OUTSIDE =
            Set.of(TrajectoryStatus.DRAFT, TrajectoryStatus.PROPOSED);

    private final GroupSessionRepository sessions;
    private final SessionVisitorRepository visitors;
    private final TrajectoryRepository trajectories;
    private final MergedPeople people;
    private final Visibility visibility;
    private final Event<GroupSessionHeld> held;
    private final Event<GroupSessionAttended> attended;
    private final Event<GroupSessionAttendanceAnnulled> missed;
    private final Clock clock;

    Sessions(
            GroupSessionRepository sessions,
            SessionVisitorRepository visitors,
            TrajectoryRepository trajectories,
            MergedPeople people,
            Visibility visibility,
            Event<GroupSessionHeld> held,
            Event<GroupSessionAttended> attended,
            Event<GroupSessionAttendanceAnnulled> missed,
            Clock clock) {
        this.sessions = sessions;
        this.visitors = visitors;
        this.trajectories = trajectories;
        this.people = people;
        this.visibility = visibility;
        this.held = held;
        this.attended = attended;
        this.missed = missed;
        this.clock = clock;
    }

    /**
     * Signs somebody on. For a session that is open to everybody nobody needs a trajectory.
     *
     * @throws SessionIsFull when as many as there is room for have signed on
     * @throws AlreadySignedOn when the person has, under whichever id
     * @throws SessionIsForItsProgramme when it is not open, and the person is not in its programme with the organisation that
     *     holds it
     */
    public SessionVisitor signOn(GroupSession session, UUID participantId) {
        session.requirePlanned("signed on for");
        UUID person = survivor(participantId);
        @Nullable UUID trajectory = session.openAccess() ? null : requireTrajectory(session, person);
        SessionVisitor visitor = visitors.find(session.id(), people.of(person))
                .orElseGet(() -> new SessionVisitor(session, person, clock));
        int present = count(List.of(session)).getOrDefault(session.id(), NOBODY).signedOn();
        visitor.signOn(trajectory, clock);
        Integer capacity = session.capacity();
        if (capacity != null && present >= capacity) {
            throw new SessionIsFull(session.id(), capacity);
        }
        visitors.persistAndFlush(visitor);
        return visitor;
    }

    private UUID requireTrajectory(GroupSession session, UUID person) {
        for (UUID registration : people.of(person)) {
            for (Trajectory trajectory : trajectories.lockOpen(registration)) {
                if (trajectory.programmeId().equals(session.programmeId())
                        && trajectory.organisation().equals(session.organisation())
                        && !NOT_KNOWN_OUTSIDE.contains(trajectory.status())) {
                    return trajectory.id();
                }
            }
        }
        throw new SessionIsForItsProgramme(session.id(), session.programmeId(), session.organisation());
    }

    /**
     * Records who came, or records it anew.
     *
     * @param named people who are known here, and want to be; whom the user may not see stay as they were recorded
     * @return whom it concerned: those who came, and those who had not come after all
     */
    public Set<UUID> hold(GroupSession session, int anonymous, Collection<UUID> named) {
        session.requireNotCancelled("held");
        Map<UUID, SessionVisitor> present = new HashMap<>();
        Set<UUID> hidden = visibility.hidden();
        Set<UUID> came = new LinkedHashSet<>();
        Set<UUID> concerned = new LinkedHashSet<>();
        List<SessionVisitor> attending = new ArrayList<>();
        named.stream().map(this::survivor).forEach(came::add);
        for (UUID person : came) {
            SessionVisitor visitor = visitors.find(session.id(), people.of(person))
                    .orElseGet(() -> new SessionVisitor(session, person, clock));
            present.put(visitor.id(), visitor);
            if (!visitor.attended()) {
                attending.add(visitor);
                concerned.add(visitor.participantId());
            }
        }
        List<SessionVisitor> missing = visitors.listBySession(session.id()).stream()
                .filter(visitor -> visitor.attended()
                        && !present.containsKey(visitor.id())
                        && !hidden.contains(visitor.participantId()))
                .toList();
        for (SessionVisitor visitor : attending) {
            GroupSessionAttended event = visitor.attend(session.day(), clock);
            visitors.persist(visitor);
            attended.fire(event);
        }
        for (SessionVisitor visitor : missing) {
            missed.fire(visitor.miss(session.day(), clock));
            concerned.add(visitor.participantId());
        }
        visitors.flush();
        Set<UUID> known = new HashSet<>();
        Map<UUID, UUID> merged = people.byRegistration(null);
        visitors.listBySession(session.id()).stream()
                .filter(SessionVisitor::attended)
                .forEach(visitor -> known.add(merged.getOrDefault(visitor.participantId(), visitor.participantId())));
        held.fire(session.hold(anonymous, known.size(), clock));
        sessions.flush();
        return concerned;
    }

    /** How many people these sessions have; nobody counts twice, under how many ids ever. */
    public Map<UUID, SessionCount> count(Collection<GroupSession> some) {
        Map<UUID, UUID> merged = people.byRegistration(null);
        Map<UUID, Set<UUID>> signedOn = new HashMap<>();
        Map<UUID, Set<UUID>> known = new HashMap<>();
        for (SessionVisitor visitor :
                visitors.listOf(some.stream().map(GroupSession::id).toList())) {
            UUID person = merged.getOrDefault(visitor.participantId(), visitor.participantId());
            if (visitor.signedOn()) {
                signedOn.computeIfAbsent(visitor.sessionId(), first -> new HashSet<>())
                        .add(person);
            }
            if (visitor.attended()) {
                known.computeIfAbsent(visitor.sessionId(), first -> new HashSet<>())
                        .add(person);
            }
        }
        Map<UUID, SessionCount> counts = new HashMap<>();
        for (GroupSession session : some) {
            counts.put(
                    session.id(),
                    new SessionCount(
                            signedOn.getOrDefault(session.id(), Set.of()).size(),
                            known.getOrDefault(session.id(), Set.of()).size() + session.forgottenCount()));
        }
        return counts;
    }

    void ended(@Observes TrajectoryEnded event) {
        letGo(event.trajectoryId(), event.lastDay());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        letGo(event.trajectoryId(), event.effectiveDate().minusDays(1));
    }

    /** Who may come to a session by a trajectory alone may not any more when that is over. */
    private void letGo(UUID trajectoryId, LocalDate lastDay) {
        visitors.flush();
        visitors.listSignedOnAfter(trajectoryId, lastDay).forEach(visitor -> visitor.withdraw(clock));
    }

    private UUID survivor(UUID registration) {
        UUID person = registration;
        for (Optional<UUID> next = people.survivorOf(person); next.isPresent(); next = people.survivorOf(person)) {
            person = next.get();
        }
        return person;
    }
}
