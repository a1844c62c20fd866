package nl.doorstroom.trajectories.task;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A task is done once. */
public final class TaskIsClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    TaskIsClosed(UUID taskId) {
        super("Task [" + taskId + "] is not open any more.");
    }
}
