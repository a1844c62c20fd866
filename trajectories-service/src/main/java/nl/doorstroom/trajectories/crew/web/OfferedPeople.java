package nl.doorstroom.trajectories.crew.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import nl.doorstroom.platform.jobs.RunningJob;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.crew.CrewPlaceOffered;
import nl.doorstroom.trajectories.crew.CrewPlaceProposed;

/**
 * Who is offered a place because of a request about somebody else, or by a job, has a line in the processing log too. When an
 * event of another service is the cause, nothing is written: that service has the line.
 */
@Singleton
class OfferedPeople {

    private final ProcessingLog log;
    private final CurrentVertxRequest request;
    private final RunningJob job;

    OfferedPeople(ProcessingLog log, CurrentVertxRequest request, RunningJob job) {
        this.log = log;
        this.request = request;
        this.job = job;
    }

    void offered(@Observes CrewPlaceOffered event) {
        if (happensHere()) {
            log.record("offer-crew-place", event.participantId());
        }
    }

    void proposed(@Observes CrewPlaceProposed event) {
        if (happensHere()) {
            log.record("propose-crew-place", event.participantId());
        }
    }

    private boolean happensHere() {
        return request.getCurrent() != null || job.name().isPresent();
    }
}
