package nl.doorstroom.participants.neighbour;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the other services are, and how long they may take. */
@ConfigMapping(prefix = "doorstroom.neighbours")
public interface NeighbourSettings {

    /** By the name of each, the address of its API: {@code http://localhost:8082/trajectories/v1}. */
    Map<String, URI> urls();

    /** How long a service may take for its answer; afterwards it is named as missing. */
    @WithDefault("PT3S")
    Duration answerTimeout();
}
