package nl.doorstroom.platform.schema;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> gate(newVersion, Duration.ofSeconds(30)).pass(new StartupEvent()));
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
