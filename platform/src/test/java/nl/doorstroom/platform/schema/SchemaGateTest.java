package nl.doorstroom.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class SchemaGateTest {

    private static final String[] NEWER = {"db/platform", "db/migration", "db/newer"};

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Flyway configured;

    @Test
    void waitsForTheMigrationOfItsVersionAndWorksOnANewerSchema() throws Exception {
        // What a serving process has in production: the application's role, which owns nothing.
        Flyway newVersion = flyway("service_app", NEWER);

        Exception refusal = assertThrows(
                IllegalStateException.class,
                () -> gate(newVersion, Duration.ZERO).pass(new StartupEvent()));
        assertEquals(
                "The database is not ready for this version: it lacks [V0_999__comment_on_outbox.sql,"
                        + " V999__comment_on_note.sql]",
                refusal.getMessage());

        AtomicInteger looks = new AtomicInteger();
        Flyway watched = new Flyway(newVersion.getConfiguration()) {
            @Override
            public MigrationInfoService info() {
                looks.incrementAndGet();
                return super.info();
            }
        };
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> gate(watched, Duration.ofSeconds(30)).pass(new StartupEvent()));
        Awaitility.await().until(() -> looks.get() > 1);
        assertFalse(waiting.isDone());
        flyway("service_owner", NEWER).migrate();
        waiting.get(30, TimeUnit.SECONDS);

        gate(configured, Duration.ZERO).pass(new StartupEvent());
        gate(flyway("service_app", "db/platform", "db/migration"), Duration.ZERO)
                .pass(new StartupEvent());
        // The migration of the version before may run again too.
        assertEquals(0, configured.migrate().migrationsExecuted);
    }

    @Test
    void takesADatabaseThatItMayNotReadForOneThatIsNotReady() {
        Exception refusal = assertThrows(
                IllegalStateException.class,
                () -> gate(flyway("service_relay", NEWER), Duration.ZERO).pass(new StartupEvent()));

        assertEquals("The database is not ready for this version: its migrations cannot be read", refusal.getMessage());
    }

    @Test
    void migratesNothingForWhichOthersWouldHaveToWait() throws SQLException {
        String patience = configured.getConfiguration().getInitSql();
        assertEquals("set lock_timeout = '5s'", patience);
        Flyway migration = new Flyway(Flyway.configure()
                .configuration(flyway("service_owner", "db/platform", "db/migration", "db/newer", "db/busy")
                        .getConfiguration())
                .initSql(patience.replace("5s", "50ms")));

        try (Connection busy = RealParts.superuser()) {
            busy.setAutoCommit(false);
            // In the way of a migration, not of whoever reads and writes.
            busy.createStatement().execute("lock table inbox in share update exclusive mode");
            FlywayException refusal = assertThrows(FlywayException.class, migration::migrate);
            assertTrue(String.valueOf(refusal.getMessage()).contains("lock timeout"), refusal.getMessage());
        }
    }

    private static SchemaGate gate(Flyway flyway, Duration patience) {
        return new SchemaGate(flyway, new SchemaSettings() {
            @Override
            public boolean check() {
                return true;
            }

            @Override
            public Duration patience() {
                return patience;
            }
        });
    }

    private Flyway flyway(String role, String... locations) {
        return Flyway.configure()
                .dataSource(url, role, role)
                .locations(locations)
                .outOfOrder(true)
                .load();
    }
}
