package nl.doorstroom.participants.dataexport.messaging;

import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.participants.dataexport.DataExportDesk;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Each of the other services tells by an event of its own that its part is ready. */
@Singleton
class DataExportPartProjectors {

    private final DataExportDesk desk;

    DataExportPartProjectors(DataExportDesk desk) {
        this.desk = desk;
    }

    @Produces
    @Singleton
    Projector<DataExportPartReadyV1> ofTrajectories() {
        return new Hearing(desk, "trajectories");
    }

    @Produces
    @Singleton
    Projector<DataExportPartReadyV1> ofMatching() {
        return new Hearing(desk, "matching");
    }

    @Produces
    @Singleton
    Projector<DataExportPartReadyV1> ofReporting() {
        return new Hearing(desk, "reporting");
    }

    record DataExportPartReadyV1(UUID exportId) {}

    private record Hearing(DataExportDesk desk, String service) implements Projector<DataExportPartReadyV1> {

        @Override
        public String type() {
            return "nl.doorstroom." + service + ".data-export-part-ready.v1";
        }

        @Override
        public Class<DataExportPartReadyV1> payload() {
            return DataExportPartReadyV1.class;
        }

        /** It locks the copy of which it is a part. */
        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public void project(IncomingEvent event, DataExportPartReadyV1 payload) {
            desk.ready(payload.exportId(), service, event.time());
        }
    }
}
