package nl.doorstroom.local;

import java.util.Map;
import java.util.function.UnaryOperator;

/** How to reach Kafka, as the administrator or as one of the services. */
public final class KafkaAccess {

    private final String bootstrapServers;
    private final UnaryOperator<String> passwords;

    KafkaAccess(String bootstrapServers, UnaryOperator<String> passwords) {
        this.bootstrapServers = bootstrapServers;
        this.passwords = passwords;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Connection settings of the user who may do everything. */
    public Map<String, Object> administrator() {
        return client("admin");
    }

    /** Connection settings of a service's own user, with that service's rights. */
    public Map<String, Object> service(ServiceName service) {
        return client(service.id());
    }

    Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(user));
    }

    String jaas(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, passwords.apply(user));
    }
}
