package nl.doorstroom.local;

import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/** What a service is told about its surroundings: the standard Quarkus names, as in every other environment. */
final class ServiceEnvironment {

    private ServiceEnvironment() {}

    static Map<String, String> of(
            ServiceName service, Ports ports, DatabaseAccess database, KafkaAccess kafka, URI issuer, Secrets secrets) {
        Map<String, String> environment = new TreeMap<>();
        // Demo passwords and open documentation are for this machine alone, so nothing listens on the network.
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.httpOf(service)));
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.managementOf(service)));

        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.application().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.application().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
        environment.put("QUARKUS_DATASOURCE_RELAY_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_RELAY_USERNAME", database.relay().user());
        environment.put("QUARKUS_DATASOURCE_RELAY_PASSWORD", database.relay().password());

        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("KAFKA_SECURITY_PROTOCOL", "SASL_PLAINTEXT");
        environment.put("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512");
        environment.put("KAFKA_SASL_JAAS_CONFIG", kafka.jaas(service.id()));

        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.toString());
        // Nobody collects traces on a local machine.
        environment.put("QUARKUS_OTEL_SDK_DISABLED", "true");

        environment.put("DOORSTROOM_CRYPTO_KEY", secrets.key(service.id() + ".crypto-key"));
        environment.put("DOORSTROOM_CRYPTO_INDEX_KEY", secrets.key(service.id() + ".crypto-index-key"));
        // Whoever tries a subscription here has a receiver on this machine.
        environment.put("DOORSTROOM_SUBSCRIPTIONS_LOCAL_RECEIVERS", "true");
        environment.put("DOORSTROOM_API_CURSOR_KEY", secrets.key(service.id() + ".cursor-key"));
        if (service == ServiceName.PARTICIPANTS) {
            // It joins what the others answer; the ports are not always those that are documented.
            for (ServiceName neighbour : EnumSet.complementOf(EnumSet.of(ServiceName.PARTICIPANTS))) {
                environment.put(
                        "DOORSTROOM_NEIGHBOURS_URLS_" + neighbour.name(),
                        "http://127.0.0.1:" + ports.httpOf(neighbour) + neighbour.basePath());
            }
        }
        if (service == ServiceName.REPORTING) {
            environment.put(
                    "DOORSTROOM_FIGURES_PAGE_PROGRAMMES",
                    origin(ServiceName.TRAJECTORIES, ports) + ServiceName.TRAJECTORIES.basePath() + "/programmes");
        }
        if (service == ServiceName.TRAJECTORIES) {
            // There is no gateway here that gives the figures page and the programmes one origin.
            environment.put("QUARKUS_HTTP_CORS_ORIGINS", origin(ServiceName.REPORTING, ports));
        }
        return Map.copyOf(environment);
    }

    /** Where a browser on this machine finds a service. */
    static String origin(ServiceName service, Ports ports) {
        return "http://localhost:" + ports.httpOf(service);
    }
}
