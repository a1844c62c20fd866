package nl.doorstroom.trajectories.training;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The training does not stand where this step begins. */
public final class TrainingIsNot extends Refusal {

    private static final long serialVersionUID = 1L;

    TrainingIsNot(UUID trainingId, TrainingStatus status, String verb) {
        super(
                "Training [" + trainingId + "] is [" + status + "] and cannot be " + verb + ".",
                Map.of("status", status));
    }
}
