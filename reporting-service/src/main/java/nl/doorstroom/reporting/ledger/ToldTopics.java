package nl.doorstroom.reporting.ledger;

import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics that tell everything there is to know here. */
@Singleton
public class ToldTopics {

    private final List<String> names;

    ToldTopics(
            @ConfigProperty(name = "mp.messaging.incoming.participants-events.topic") String participants,
            @ConfigProperty(name = "mp.messaging.incoming.trajectories-events.topic") String trajectories,
            @ConfigProperty(name = "mp.messaging.incoming.matching-events.topic") String matching) {
        this.names = List.of(participants, trajectories, matching);
    }

    public List<String> names() {
        return names;
    }
}
