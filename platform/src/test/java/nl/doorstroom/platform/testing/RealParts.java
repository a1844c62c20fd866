package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL with the roles of production, a real Kafka and a key that signs access tokens; started once for all
 * tests of a module.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    private static @Nullable EmbeddedPostgres postgres;
    private static @Nullable EmbeddedKafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres database = database();
        String url = "jdbc:postgresql://localhost:" + database.getPort() + "/service";
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", url);
        config.put("quarkus.datasource.username", "service_app");
        config.put("quarkus.datasource.password", "service_app");
        config.put("quarkus.datasource.relay.jdbc.url", url);
        config.put("quarkus.datasource.relay.username", "service_relay");
        config.put("quarkus.datasource.relay.password", "service_relay");
        config.put("quarkus.flyway.username", "service_owner");
        config.put("quarkus.flyway.password", "service_owner");
        config.put("kafka.bootstrap.servers", broker().getAdvertisedListeners());
        config.put("quarkus.http.cors.origins", Request.ORIGIN);
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.oidc.devservices.enabled", "false");
        config.put("doorstroom.crypto.key", Base64.getEncoder().encodeToString(new byte[32]));
        config.put("doorstroom.crypto.index-key", Base64.getEncoder().encodeToString(new byte[32]));
        // More than any test sends, and once it is used up, nothing that comes back meanwhile.
        config.put("doorstroom.rate-limit.burst", "1000000");
        config.put("doorstroom.rate-limit.per-second", "1");
        config.put("doorstroom.api.cursor-key", Base64.getEncoder().encodeToString(new byte[32]));
        return config;
    }

    /** A connection that is bound by nothing, to look at what is really stored. */
    public static Connection superuser() throws SQLException {
        return connection("postgres");
    }

    /** A connection with exactly the rights of the application. */
    public static Connection application() throws SQLException {
        return connection("service_app");
    }

    /** A connection with the rights of who owns the tables. */
    public static Connection owner() throws SQLException {
        return connection("service_owner");
    }

    /** @param role of which the name is the password too */
    public static Connection connection(String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + database().getPort() + "/service", role, role);
    }

    /** Where the broker listens. */
    public static String bootstrapServers() {
        return broker().getAdvertisedListeners();
    }

    /** Does something while the database lets nobody in, and has sent away who was in. */
    public static void withoutDatabase(Runnable work) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database service connection limit 0");
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = 'service' and usename <> current_user");
                work.run();
            } finally {
                statement.execute("alter database service connection limit -1");
            }
        }
    }

    @Override
    public void stop() {
        // Shared by all tests of the module: they end with the process, which the shutdown hook below waits for.
    }

    private static synchronized EmbeddedPostgres database() {
        EmbeddedPostgres running = postgres;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException("PostgreSQL does not start", failure);
            }
            createRoles(running);
            postgres = running;
            EmbeddedPostgres toStop = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    toStop.close();
                } catch (IOException ending) {
                    throw new UncheckedIOException(ending);
                }
            }));
        }
        return running;
    }

    private static void createRoles(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {"service_owner", "service_app", "service_relay"}) {
                statement.execute("create role " + role + " login password '" + role + "'");
            }
            statement.execute("create database service owner service_owner");
        } catch (SQLException failure) {
            throw new IllegalStateException("The roles cannot be created", failure);
        }
    }

    private static synchronized EmbeddedKafkaBroker broker() {
        EmbeddedKafkaBroker running = kafka;
        if (running == null) {
            running = new EmbeddedKafkaBroker().withNodeId(1).start();
            kafka = running;
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }
}
