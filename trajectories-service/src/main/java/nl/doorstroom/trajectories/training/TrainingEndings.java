package nl.doorstroom.trajectories.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import nl.doorstroom.trajectories.trajectory.Outcome;
import nl.doorstroom.trajectories.trajectory.ReasonClass;
import nl.doorstroom.trajectories.trajectory.TrajectoryEnded;
import nl.doorstroom.trajectories.trajectory.TrajectoryTransferred;

/**
 * A trajectory that is over leaves no training running: it breaks off with the trajectory, and one that had not begun by then
 * never was. What was completed stays, unless the trajectory itself never was.
 */
@Singleton
class TrainingEndings {

    private final TrainingRepository trainings;
    private final Event<TrainingBrokenOff> brokenOff;
    private final Event<TrainingAnnulled> annulled;
    private final Clock clock;

    TrainingEndings(
            TrainingRepository trainings,
            Event<TrainingBrokenOff> brokenOff,
            Event<TrainingAnnulled> annulled,
            Clock clock) {
        this.trainings = trainings;
        this.brokenOff = brokenOff;
        this.annulled = annulled;
        this.clock = clock;
    }

    void ended(@Observes TrajectoryEnded event) {
        if (event.outcome() == Outcome.ENTERED_IN_ERROR) {
            annul(event.trajectoryId());
        } else {
            close(event.trajectoryId(), event.lastDay(), "TRAJECT_BEEINDIGD", event.reasonClass());
        }
    }

    void transferred(@Observes TrajectoryTransferred event) {
        close(event.trajectoryId(), event.effectiveDate().minusDays(1), "OVERGEDRAGEN", ReasonClass.OTHER);
    }

    private void annul(UUID trajectoryId) {
        trainings.flush();
        trainings.listByTrajectory(trajectoryId).stream()
                .filter(training -> training.status() != TrainingStatus.ENTERED_IN_ERROR)
                .forEach(training -> annulled.fire(training.annul(clock)));
    }

    private void close(UUID trajectoryId, LocalDate lastDay, String reason, ReasonClass reasonClass) {
        // Locks the trajectory's row by changing it: a training that is being registered for it is then stored, or
        // refused.
        trainings.flush();
        for (Training training : trainings.listByTrajectory(trajectoryId)) {
            boolean runs = training.status() == TrainingStatus.RUNNING;
            boolean told = reason.equals(training.breakOffReason()) && training.status() == TrainingStatus.BROKEN_OFF;
            if ((runs || told) && training.details().startDate().isAfter(lastDay)) {
                annulled.fire(training.annul(clock));
            } else if (runs) {
                brokenOff.fire(training.breakOff(lastDay, reason, reasonClass, clock));
            } else if (told) {
                // The trajectory turns out to have ended otherwise, and what ended because of it did too.
                brokenOff.fire(training.correctBreakOff(lastDay, reasonClass, clock));
            }
        }
    }
}
