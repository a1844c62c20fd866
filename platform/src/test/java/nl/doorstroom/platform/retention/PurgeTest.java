package nl.doorstroom.platform.retention;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.http.ApiSettings;
import nl.doorstroom.platform.inbox.InboxSettings;
import nl.doorstroom.platform.jobs.JobSettings;
import nl.doorstroom.platform.subscriptions.SubscriptionSettings;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class PurgeTest {

    @Inject
    @DataSource("relay")
    AgroalDataSource database;

    @Inject
    ApiSettings api;

    @Inject
    JobSettings jobs;

    @Inject
    SubscriptionSettings subscriptions;

    @Inject
    Clock clock;

    @Test
    void removesTheIdsOfOldEventsAndKeepsTheOthers() throws SQLException {
        UUID old = event("8 days");
        UUID recent = event("6 days");

        purge(Optional.of(Duration.ofDays(7))).run();

        assertFalse(exists("inbox where event_id = '" + old + "'"));
        assertTrue(exists("inbox where event_id = '" + recent + "'"));
    }

    @Test
    void keepsEveryIdWhenNobodySaidHowLong() throws SQLException {
        UUID old = event("10 years");

        purge(Optional.empty()).run();

        assertTrue(exists("inbox where event_id = '" + old + "'"));
    }

    @Test
    void removesMoreThanOneBatch() throws SQLException {
        superuser("insert into inbox (event_id, received_at)"
                + " select gen_random_uuid(), now() - interval '20 years' from generate_series(1, 12000)");

        purge(Optional.of(Duration.ofDays(3650))).run();

        assertFalse(exists("inbox where received_at < now() - interval '19 years'"));
    }

    @Test
    void removesTheOldAnswersOfEveryTenant() throws SQLException {
        String old = UUID.randomUUID().toString();
        String recent = UUID.randomUUID().toString();
        answer(PUTTEN, old, "25 hours");
        answer(VOORBURG, old, "25 hours");
        answer(PUTTEN, recent, "23 hours");

        purge(Optional.empty()).run();

        assertFalse(exists("idempotency where key = '" + old + "'"));
        assertTrue(exists("idempotency where key = '" + recent + "'"));
    }

    @Test
    void removesTheOldRunsOfJobsOfEveryTenant() throws SQLException {
        UUID old = run(PUTTEN, "COMPLETED", "401 days");
        UUID elsewhere = run(VOORBURG, "FAILED", "401 days");
        UUID recent = run(PUTTEN, "COMPLETED", "399 days");
        UUID running = run(PUTTEN, "RUNNING", "401 days");

        purge(Optional.empty()).run();

        assertFalse(exists("job_run where id in ('" + old + "', '" + elsewhere + "')"));
        assertTrue(exists("job_run where id = '" + recent + "'"));
        assertTrue(exists("job_run where id = '" + running + "'"));
        superuser("delete from job_run where id = '" + running + "'");
    }

    @Test
    void removesTheOldDeliveriesOfEveryTenant() throws SQLException {
        UUID old = delivery(PUTTEN, "31 days");
        UUID elsewhere = delivery(VOORBURG, "31 days");
        UUID recent = delivery(PUTTEN, "29 days");

        purge(Optional.empty()).run();

        assertFalse(exists("subscription_delivery where id = '" + old + "'"));
        assertFalse(exists("subscription_delivery where id = '" + elsewhere + "'"));
        assertTrue(exists("subscription_delivery where id = '" + recent + "'"));
    }

    @Test
    void passesWhatAnotherHasLocked() throws SQLException {
        UUID lockedEvent = event("8 days");
        UUID freeEvent = event("8 days");
        String locked = UUID.randomUUID().toString();
        String free = UUID.randomUUID().toString();
        answer(PUTTEN, locked, "25 hours");
        answer(PUTTEN, free, "25 hours");

        try (Connection other = RealParts.superuser()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select from inbox where event_id = '" + lockedEvent + "' for update");
            other.createStatement().execute("select from idempotency where key = '" + locked + "' for update");

            purge(Optional.of(Duration.ofDays(7))).run();
        }

        assertTrue(exists("inbox where event_id = '" + lockedEvent + "'"));
        assertFalse(exists("inbox where event_id = '" + freeEvent + "'"));
        assertTrue(exists("idempotency where key = '" + locked + "'"));
        assertFalse(exists("idempotency where key = '" + free + "'"));
    }

    private Purge purge(Optional<Duration> retention) {
        InboxSettings inbox = new InboxSettings() {
            @Override
            public Duration longestPause() {
                return Duration.ZERO;
            }

            @Override
            public Optional<Duration> retention() {
                return retention;
            }
        };
        return new Purge(database, inbox, api, jobs, subscriptions, clock);
    }

    private static UUID run(String tenant, String state, String age) throws SQLException {
        UUID id = UUID.randomUUID();
        superuser("insert into job_run (id, tenant, job, day, state, lease_until, started_at, finished_at)"
                + " select '" + id + "', '" + tenant + "', '" + id + "', at::date, '" + state + "', 'infinity', at,"
                + " case when '" + state + "' <> 'RUNNING' then at end from (select now() - interval '" + age
                + "') as moment (at)");
        return id;
    }

    private static UUID event(String age) throws SQLException {
        UUID id = UUID.randomUUID();
        superuser("insert into inbox (event_id, received_at) values ('" + id + "', now() - interval '" + age + "')");
        return id;
    }

    private static void answer(String tenant, String key, String age) throws SQLException {
        superuser("insert into idempotency (tenant, client, route, key, body_hash, status, body, log_lines, created_at)"
                + " values ('" + tenant + "', 'client', 'POST /x', '" + key + "', '', 201, '', '[]', now() - interval '"
                + age + "')");
    }

    private static UUID delivery(String tenant, String age) throws SQLException {
        UUID id = UUID.randomUUID();
        superuser("insert into subscription (id, tenant, client, organisation, address, event_types, state, version,"
                + " created_at, changed_at, rests_until, leased_until)"
                + " values ('" + id + "', '" + tenant + "', 'client', '" + tenant
                + "', 'https://partner.example', '{any}', 'ENDED', 1, now(), now(), now(), now())");
        superuser(
                "insert into subscription_delivery (id, tenant, subscription_id, event_id, event_type, subject, sequence,"
                        + " event_time, dataref, state, created_at) values ('" + id + "', '" + tenant + "', '" + id
                        + "', '" + id
                        + "', 'any', '" + id + "', 1, now(), '/any', 'DELIVERED', now() - interval '" + age + "')");
        return id;
    }

    private static boolean exists(String from) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery("select 1 from " + from)) {
            return row.next();
        }
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        }
    }
}
