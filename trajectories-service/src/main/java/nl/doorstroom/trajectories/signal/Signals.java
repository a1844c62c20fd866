package nl.doorstroom.trajectories.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.MergeTold;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.trajectory.TrajectoryStarted;
import nl.doorstroom.trajectories.trajectory.TrajectoryStatus;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;
import nl.doorstroom.trajectories.turn.PersonTurns;

/**
 * Keeps one signal for each condition that a person has lost on each trajectory of that person that runs. Whatever
 * happens leads to the same question, which of these should be there, and only the difference is made. Of a person who was
 * registered twice the conditions and the trajectories of every registration count, as long as the merge stands.
 */
@Singleton
public class Signals {

    /** Who is looked after: a pause or a job leaves the life around it as it is. */
    private static final Set<TrajectoryStatus> RUNNING =
            Set.of(TrajectoryStatus.ACTIVE, TrajectoryStatus.PAUSED, TrajectoryStatus.AFTERCARE);

    private static final String TURN = "signals";

    private final PersonTurns turns;
    private final SignalRepository signals;
    private final LostConditions conditions;
    private final TrajectoryRepository trajectories;
    private final Registrations people;
    private final Event<SignalRaised> raised;
    private final Clock clock;

    Signals(
            SignalRepository signals,
            LostConditions conditions,
            TrajectoryRepository trajectories,
            Registrations people,
            Event<SignalRaised> raised,
            Clock clock,
            PersonTurns turns) {
        this.turns = turns;
        this.signals = signals;
        this.conditions = conditions;
        this.trajectories = trajectories;
        this.people = people;
        this.raised = raised;
        this.clock = clock;
    }

    /**
     * Takes how a basic condition of a person stands; what is older than what is known changes nothing.
     *
     * @param sequence order of what was told of the condition
     * @param lostFrom since when it is lost; null: it is not
     */
    public void take(
            UUID participantId, UUID conditionId, String condition, long sequence, @Nullable LocalDate lostFrom) {
        awaitTurn(participantId);
        if (conditions.take(participantId, conditionId, condition, sequence, lostFrom)) {
            settle(participantId);
        }
    }

    /**
     * Raises a signal of another kind than a lost condition; it is closed by who raised it, or when the trajectory is over.
     *
     * @param subjectId what it is about; with the kind it identifies the occasion
     */
    public void raise(SignalKind kind, Trajectory trajectory, UUID subjectId, String code, LocalDate since) {
        if (RUNNING.contains(trajectory.status())
                && signals.listAbout(kind, subjectId).isEmpty()) {
            signals.persist(new Signal(kind, trajectory, subjectId, code, since, clock));
        }
    }

    /** What a signal of another kind than a lost condition was about is over. */
    public void close(SignalKind kind, UUID subjectId) {
        signals.listAbout(kind, subjectId).forEach(signal -> signal.close(clock));
    }

    void started(@Observes TrajectoryStarted event) {
        follow(event.participantId());
    }

    void ended(@Observes TrajectoryEnded event) {
        follow(event.participantId());
    }

    void transferred(@Observes TrajectoryTransferred event) {
        follow(event.participantId());
    }

    void merged(@Observes MergeTold event) {
        // It changes who waits for whom.
        turns.awaitEverybody(TURN);
        settle(event.survivorId());
        // As long as the merge stands both are the same registrations.
        if (!people.of(event.survivorId()).contains(event.duplicateId())) {
            settle(event.duplicateId());
        }
    }

    private void follow(UUID participantId) {
        awaitTurn(participantId);
        settle(participantId);
    }

    /**
     * Of a condition that is lost at the moment in which a trajectory starts, neither of the two would see the other. No merge is
     * taken meanwhile, so who is of whom stays as it is.
     */
    private void awaitTurn(UUID participantId) {
        turns.holdEverybody(TURN);
        turns.await(TURN, Collections.min(people.of(participantId)));
    }

    private void settle(UUID participantId) {
        List<UUID> registrations = people.of(participantId);
        List<LostCondition> lost = conditions.list(registrations);
        List<Trajectory> running =
                trajectories.list("participantId in ?1 and status in ?2 order by id", registrations, RUNNING);
        List<Signal> present = signals.listPresent(registrations);
        present.stream()
                .filter(signal -> running.stream().noneMatch(trajectory -> isOn(signal, trajectory))
                        || (signal.kind() == SignalKind.BASIC_CONDITION_LOST
                                && lost.stream().noneMatch(signal::isAbout)))
                .forEach(signal -> signal.close(clock));
        // What is over is closed before it comes again: one stands on a trajectory at a time.
        signals.flush();
        for (Trajectory trajectory : running) {
            lost.stream()
                    .filter(condition ->
                            present.stream().noneMatch(signal -> isOn(signal, trajectory) && signal.isAbout(condition)))
                    .forEach(condition -> raise(new Signal(trajectory, condition, clock)));
        }
    }

    private void raise(Signal signal) {
        signals.persist(signal);
        raised.fire(new SignalRaised(signal.id(), signal.trajectoryId(), signal.participantId()));
    }

    private static boolean isOn(Signal signal, Trajectory trajectory) {
        return signal.trajectoryId().equals(trajectory.id());
    }
}
