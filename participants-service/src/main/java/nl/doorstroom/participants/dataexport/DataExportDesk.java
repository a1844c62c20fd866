package nl.doorstroom.participants.dataexport;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.participants.neighbour.Neighbours;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.personaldata.PersonalDataCopies;

/** Takes requests for copies, prepares the part of this service, and hears of the others'. */
@Singleton
public class DataExportDesk {

    private final DataExportRepository exports;
    private final PersonalDataCopies copies;
    private final Neighbours neighbours;
    private final DataExportSettings settings;
    private final Event<DataExportRequested> requested;
    private final Clock clock;
    private final String service;

    DataExportDesk(
            DataExportRepository exports,
            PersonalDataCopies copies,
            Neighbours neighbours,
            DataExportSettings settings,
            Event<DataExportRequested> requested,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.exports = exports;
        this.copies = copies;
        this.neighbours = neighbours;
        this.settings = settings;
        this.requested = requested;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Asks every service for its part, and prepares this one's.
     *
     * @throws DataExportIsRunning when one of the same person is being made, unless a part of it is late: then it is given
     *     up
     */
    public DataExport request(UUID participantId, String user) {
        exports.lockRunning(participantId).ifPresent(running -> {
            if (!running.isLate(settings.patience(), clock.instant())) {
                throw new DataExportIsRunning(running.id());
            }
            running.giveUp(clock);
            exports.flush();
        });
        List<String> services =
                Stream.concat(neighbours.names().stream(), Stream.of(service)).toList();
        DataExport export = new DataExport(participantId, user, services, clock);
        DataExportRequested event = export.request(clock);
        exports.persistAndFlush(export);
        requested.fire(event);
        copies.prepare(export.id(), participantId);
        export.ready(service, DutchCalendar.now(clock), clock);
        return export;
    }

    /** A service has prepared its part of a copy. */
    public void ready(UUID exportId, String ofService, Instant at) {
        exports.lock(exportId).ifPresent(export -> export.ready(ofService, at, clock));
    }
}
