package nl.doorstroom.trajectories.crew.web;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.crew.CrewPlaceOffered;
import nl.doorstroom.trajectories.crew.CrewPlaceProposed;

/**
 * Who is offered a place because of a request about somebody else has a line in the processing log too. Without a request, when an
 * event of another service is the cause, nothing is written: that service has the line.
 */
@Singleton
class OfferedPeople {

    private final ProcessingLog log;
    private final CurrentVertxRequest request;

    OfferedPeople(ProcessingLog log, CurrentVertxRequest request) {
        this.log = log;
        this.request = request;
    }

    void offered(@Observes CrewPlaceOffered event) {
        if (request.getCurrent() != null) {
            log.record("offer-crew-place", event.participantId());
        }
    }

    void proposed(@Observes CrewPlaceProposed event) {
        if (request.getCurrent() != null) {
            log.record("propose-crew-place", event.participantId());
        }
    }
}
