package nl.doorstroom.local;

import java.util.Arrays;
import java.util.Locale;

/** The four services, with the ports that are documented for a local run. */
public enum ServiceName {
    PARTICIPANTS(8081, 9081),
    TRAJECTORIES(8082, 9082),
    MATCHING(8083, 9083),
    REPORTING(8084, 9084);

    private final int httpPort;
    private final int managementPort;

    ServiceName(int httpPort, int managementPort) {
        this.httpPort = httpPort;
        this.managementPort = managementPort;
    }

    /** The one name that its database, Kafka user, consumer group, topics and paths start with. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the service's addresses start, without host: {@code /matching/v1}. */
    public String basePath() {
        return "/" + id() + "/v1";
    }

    int httpPort() {
        return httpPort;
    }

    int managementPort() {
        return managementPort;
    }

    static ServiceName of(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No service is called [" + id + "]."));
    }
}
