package nl.doorstroom.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static nl.doorstroom.local.ServiceName.MATCHING;
import static nl.doorstroom.local.ServiceName.PARTICIPANTS;
import static nl.doorstroom.local.ServiceName.REPORTING;
import static nl.doorstroom.local.ServiceName.TRAJECTORIES;

/**
 * A topic, the one service that writes it and the services that may read it. Who may know what is decided here, by
 * audience: a reader that is not named cannot read.
 */
record Topic(String name, ServiceName writer, Set<ServiceName> readers) {

    static List<Topic> all() {
        List<Topic> topics = new ArrayList<>(List.of(
                new Topic("participants.profiles.v1", PARTICIPANTS, Set.of(MATCHING)),
                new Topic("participants.events.v1", PARTICIPANTS, Set.of(TRAJECTORIES, REPORTING)),
                new Topic("trajectories.progress.v1", TRAJECTORIES, Set.of(MATCHING)),
                new Topic("trajectories.events.v1", TRAJECTORIES, Set.of(PARTICIPANTS, REPORTING)),
                new Topic("matching.events.v1", MATCHING, Set.of(PARTICIPANTS, TRAJECTORIES, REPORTING)),
                new Topic("reporting.events.v1", REPORTING, Set.of(PARTICIPANTS))));
        for (ServiceName service : ServiceName.values()) {
            topics.add(new Topic(service.id() + ".dead-letters.v1", service, Set.of(service)));
        }
        return List.copyOf(topics);
    }
}
