package nl.doorstroom.trajectories.crew.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import nl.doorstroom.trajectories.crew.WaitingList;
import nl.doorstroom.trajectories.trajectory.TrajectoryResumed;

/**
 * Who goes on by a request is offered what is free at once. Runs before anything of the trajectory is written: the crews'
 * rows are locked first here, as everywhere. When an event of another service is the cause, that may set the trajectory still
 * again in the same breath; the crew of the place that is concerned is looked at there, and others by the job of the day.
 */
@Singleton
class ResumedPeople {

    private final WaitingList waitingList;
    private final CurrentVertxRequest request;

    ResumedPeople(WaitingList waitingList, CurrentVertxRequest request) {
        this.waitingList = waitingList;
        this.request = request;
    }

    void resumed(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) TrajectoryResumed event) {
        if (request.getCurrent() != null) {
            waitingList.resume(event.trajectoryId());
        }
    }
}
