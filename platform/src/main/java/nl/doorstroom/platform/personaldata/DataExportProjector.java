package nl.doorstroom.platform.personaldata;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.platform.outbox.EventStamp;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/**
 * A person asked for a copy: the service prepares its part and tells that it is ready, and nothing else of it. A part for
 * somebody who has been erased meanwhile is not made, and nobody is told.
 */
@Singleton
class DataExportProjector implements Projector<DataExportProjector.DataExportRequestedV1> {

    private final PersonalDataCopies copies;
    private final Outbox outbox;
    private final PersonalDataSettings settings;
    private final Clock clock;

    DataExportProjector(PersonalDataCopies copies, Outbox outbox, PersonalDataSettings settings, Clock clock) {
        this.copies = copies;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.data-export-requested.v1";
    }

    @Override
    public Class<DataExportRequestedV1> payload() {
        return DataExportRequestedV1.class;
    }

    /** Reading all that is kept of a person takes a while; it holds nothing of others up. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void project(IncomingEvent event, DataExportRequestedV1 payload) {
        if (copies.prepare(payload.exportId(), payload.participantId())) {
            settings.topic()
                    .ifPresent(topic -> outbox.append(OutgoingEvent.v1(
                            topic,
                            "data-export-part-ready",
                            payload.exportId(),
                            new EventStamp(Ids.next(), payload.exportId(), 1, DutchCalendar.now(clock), null),
                            new DataExportPartReadyV1(payload.exportId()))));
        }
    }

    record DataExportRequestedV1(UUID exportId, UUID participantId) {}

    record DataExportPartReadyV1(UUID exportId) {}
}
