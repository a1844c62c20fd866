package nl.doorstroom.reporting.replay.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReplaysResourceTest {

    private static final String KNOWN_AT = "2026-06-01T00:00:00Z";
    private static final String[] DAYS = {"2025-03-01", "2025-03-27", "2025-03-28", "2026-01-01", "2026-03-31"};

    private static final String[] MONTH_ENDS = {"2025-02-28", "2025-03-31", "2026-03-31"};

    @Inject
    Inbox inbox;

    @Test
    void comesToTheSameFromTheTopicsAfterEverythingWasLost() {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        send(story.events());
        awaitSevenPlaced(story);
        List<String> figures = Reporting.figures(story, KNOWN_AT, DAYS);
        List<String> rows = rowsOf(story);
        Reporting.execute("insert into missed_event (id, topic, partition, record_offset, recorded_at)"
                + " select event_id::text, 'matching.events.v1', 0, 0, recorded_at from fact where tenant = '" + PUTTEN
                + "'");

        Reporting.wipe();
        assertEquals(0, figure("placements", story, "").getInt("rows[0].personsPlaced"));
        Response replay = start("replays");

        Response done = awaitCompleted(replay);
        assertEquals(figures, Reporting.figures(story, KNOWN_AT, DAYS));
        assertEquals(rows, rowsOf(story));
        assertEquals(done.jsonPath().getLong("eventsTotal"), done.jsonPath().getLong("eventsRead"));
        assertTrue(done.jsonPath().getLong("factsAdded") >= story.events().size());
        assertEquals(0, done.jsonPath().getLong("factsKept"));
        assertEquals(
                List.of("0"),
                Reporting.texts("select count(*)::text from missed_event m join fact f on f.event_id::text = m.id"
                        + " where m.settled_at is null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"replays", "rebuilds"})
    void comesToTheSameRowsAsTheLiveProjection(String kind) {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        inbox.receive(story.events());
        inbox.receive(Putten.in(VOORBURG).events());
        List<String> tables = Reporting.tables();
        List<String> figures = Reporting.figures(story, KNOWN_AT, DAYS);
        // What a defect in an earlier version may have left behind.
        Reporting.execute("update outcome_placement set contracts = 99 where tenant = '" + PUTTEN + "'");

        awaitCompleted(start(kind));

        assertEquals(figures, Reporting.figures(story, KNOWN_AT, DAYS));
        if (kind.equals("rebuilds")) {
            assertEquals(tables, Reporting.tables());
        }
        Awaitility.await().untilAsserted(() -> {
            assertEquals(
                    List.of("1"),
                    Reporting.texts("select count(distinct generation)::text from outcome_placement where tenant = '"
                            + PUTTEN + "'"));
            assertEquals(List.of("0"), Reporting.texts("select count(*)::text from replayed_fact"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"replays", "rebuilds"})
    void forgetsWhoWasForgottenAlthoughTheTopicsStillTell(String kind) {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        send(story.events());
        awaitSevenPlaced(story);
        List<String> figures = Reporting.figures(story, KNOWN_AT, MONTH_ENDS);
        inbox.receive(story.anonymised("person 1")
                .anonymised("waiting 1")
                .eventsFrom(story.events().size() - 2));

        awaitCompleted(start(kind));

        assertEquals(figures, Reporting.figures(story, KNOWN_AT, MONTH_ENDS));
        assertEquals(
                List.of(),
                Reporting.texts("select to_jsonb(o)::text from outcome_placement o where participant_id = '"
                        + story.id("person 1") + "' union all select to_jsonb(f)::text from fact f where payload::text"
                        + " like '%" + story.id("person 1") + "%' or payload::text like '%" + story.id("waiting 1")
                        + "%'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"replays", "rebuilds"})
    void losesNothingThatArrivesMeanwhile(String kind) {
        Reporting.wipe();
        Story before = Putten.in(PUTTEN);
        inbox.receive(before.events());
        Response run = start(kind);
        List<Story> meanwhile =
                List.of(Putten.in(PUTTEN), Putten.in(PUTTEN), Putten.in(PUTTEN), Putten.in(PUTTEN), Putten.in(PUTTEN));
        for (Story story : meanwhile) {
            inbox.receive(story.events());
        }
        awaitCompleted(run);

        for (Story story : meanwhile) {
            assertEquals(7, figure("placements", story, "").getInt("rows[0].personsPlaced"));
            assertEquals(5, figure("ended-benefits", story, "").getInt("rows[0].states.EXIT_TO_WORK"));
        }
        List<String> tables = Reporting.tables();
        awaitCompleted(start("rebuilds"));
        assertEquals(tables, Reporting.tables());
    }

    @Test
    void refusesAnotherRunWhileOneIsRunningAndTakesOverFromOneThatFellSilent() {
        Reporting.execute(
                "insert into projection_run (id, tenant, kind, state, requested_by, started_at, beat_at, done,"
                        + " total, facts_added, facts_kept) values ('0199c1b0-0000-7abc-8def-0000000000aa', '" + PUTTEN
                        + "', 'REBUILD', 'RUNNING', 'tester', now(), now(), 0, 0, 0, 0)");

        post("replays").then().statusCode(409).body("type", endsWith("/run-in-progress"));
        Reporting.execute("update projection_run set beat_at = now() - interval '3 minutes' where state = 'RUNNING'");

        Reporting.as(PUTTEN, "reports:operate")
                .get("/reporting/v1/rebuilds/0199c1b0-0000-7abc-8def-0000000000aa")
                .then()
                .statusCode(200)
                .body("state", equalTo("FAILED"));
        awaitCompleted(start("rebuilds"));
    }

    @Test
    void failsWithoutChangingAnythingWhenAFactIsNotWhatItsTopicSays() {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        send(story.events());
        awaitSevenPlaced(story);
        Reporting.execute("set session_replication_role = replica; update fact set payload = payload || '{\"x\": 1}'"
                + " where aggregate_id = '" + story.id("contract 1") + "'");

        Response replay = start("replays");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> follow(replay)
                        .then()
                        .body("state", equalTo("FAILED"))
                        .body("failure", equalTo("[2] facts differ from what the topics hold; nothing was changed.")));
        assertEquals(7, figure("placements", story, "").getInt("rows[0].personsPlaced"));
        Reporting.wipe();
        awaitCompleted(start("replays"));
    }

    @Test
    void passesOverARecordThatHoldsNothing() {
        Reporting.wipe();
        Story story = new Story(PUTTEN).registered("person");
        ConsumerRecord<String, byte[]> whole = story.events().get(0);
        ConsumerRecord<String, byte[]> nothing =
                new ConsumerRecord<>(whole.topic(), 0, 0, whole.key(), "null".getBytes(UTF_8));
        whole.headers().forEach(nothing.headers()::add);
        send(List.of(nothing));

        awaitCompleted(start("replays"));
    }

    @Test
    void showsHowFarAReplayIsWhileItReadsAndWhileItCounts() throws SQLException {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        send(story.events());
        awaitSevenPlaced(story);

        try (Connection factsAreWritten = RealParts.superuser();
                Connection outcomesAreKept = RealParts.superuser()) {
            lockFacts(factsAreWritten);
            Response replay = start("replays");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> follow(replay)
                            .then()
                            .body("state", equalTo("RUNNING"))
                            .body("eventsRead", greaterThan(0))
                            .body("eventsRead", equalTo(follow(replay).path("eventsTotal")))
                            .body("phase", equalTo("READING"))
                            .body("expectedAt", notNullValue())
                            .body("factsTotal", equalTo(0)));
            outcomesAreKept.setAutoCommit(false);
            outcomesAreKept.createStatement().execute("lock table outcome_check in share mode");
            factsAreWritten.createStatement().execute("select pg_advisory_unlock_all()");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> follow(replay)
                            .then()
                            .body("state", equalTo("RUNNING"))
                            .body("factsCounted", equalTo(0))
                            .body("phase", equalTo("COUNTING"))
                            .body("expectedAt", nullValue())
                            .body(
                                    "factsTotal",
                                    greaterThanOrEqualTo(story.events().size())));
            outcomesAreKept.rollback();

            Response done = awaitCompleted(replay);
            assertEquals(done.jsonPath().getLong("factsTotal"), done.jsonPath().getLong("factsCounted"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"replays", "rebuilds"})
    void stopsWhenItIsCancelledAndWhatServedGoesOnServing(String kind) throws SQLException {
        Reporting.wipe();
        Story story = Putten.in(PUTTEN);
        send(story.events());
        awaitSevenPlaced(story);
        List<String> figures = Reporting.figures(story, KNOWN_AT, DAYS);
        List<String> rows = rowsOf(story);

        Response run;
        try (Connection outcomesAreKept = RealParts.superuser()) {
            outcomesAreKept.setAutoCommit(false);
            outcomesAreKept.createStatement().execute("lock table outcome_check in share mode");
            run = start(kind);
            cancel(run)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RUNNING"))
                    .body("phase", equalTo("CANCELLING"))
                    .body("expectedAt", nullValue());
            cancel(run).then().statusCode(200).body("phase", equalTo("CANCELLING"));
            post(kind).then().statusCode(409).body("type", endsWith("/run-in-progress"));
            outcomesAreKept.rollback();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> follow(run)
                        .then()
                        .body("state", equalTo("CANCELLED"))
                        .body("phase", nullValue())
                        .body("finishedAt", notNullValue())
                        .body("failure", nullValue()));
        cancel(run).then().statusCode(409).body("type", endsWith("/run-is-over"));
        assertEquals(List.of("0"), Reporting.texts("select count(*)::text from replayed_fact"));
        assertEquals(rows, rowsOf(story));
        // The next one waits for nobody, and finds nothing that the cancelled one left behind.
        awaitCompleted(start("replays"));
        assertEquals(figures, Reporting.figures(story, KNOWN_AT, DAYS));
        assertEquals(rows, rowsOf(story));
    }

    private static Response cancel(Response run) {
        return Reporting.as(PUTTEN, "reports:operate")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(run.header("Location") + "/cancellations");
    }

    @Test
    void keepsARunAliveThatWaits() throws SQLException {
        try (Connection factsAreWritten = RealParts.superuser()) {
            lockFacts(factsAreWritten);
            Response rebuild = start("rebuilds");
            Reporting.execute(
                    "update projection_run set beat_at = now() - interval '3 minutes' where state = 'RUNNING'");

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> follow(rebuild).then().body("state", equalTo("RUNNING")));
            factsAreWritten.createStatement().execute("select pg_advisory_unlock_all()");
            awaitCompleted(rebuild);
        }
    }

    @Test
    void waitsOnWhenOthersWriteFactsForLongerThanALockIsWaitedFor() throws SQLException {
        String waiting =
                "select pid || ' since ' || waitstart from pg_locks where locktype = 'advisory' and not granted";
        try (Connection factsAreWritten = RealParts.superuser()) {
            lockFacts(factsAreWritten);
            Response rebuild = start("rebuilds");
            List<String> first = Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> Reporting.texts(waiting), someone -> !someone.isEmpty());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !Reporting.texts(waiting).equals(first));

            follow(rebuild).then().body("state", equalTo("RUNNING"));
            factsAreWritten.createStatement().execute("select pg_advisory_unlock_all()");
            awaitCompleted(rebuild);
        }
    }

    /** Keeps everyone out who writes facts of the tenant, until the connection gives its locks up. */
    private static void lockFacts(Connection connection) throws SQLException {
        connection.createStatement().execute("select pg_advisory_lock(hashtextextended('facts of " + PUTTEN + "', 0))");
    }

    @Test
    void showsARunToItsTenantOnly() {
        Response rebuild = start("rebuilds");

        Reporting.as(VOORBURG, "reports:operate")
                .get(rebuild.header("Location"))
                .then()
                .statusCode(404);
        awaitCompleted(rebuild);
    }

    /** What the live consumers, which hear the same topics, do not touch any more. */
    private static List<String> rowsOf(Story story) {
        return Reporting.tables().stream()
                .filter(row -> row.contains(story.id("pilot").toString()))
                .toList();
    }

    private static void awaitSevenPlaced(Story story) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertEquals(
                    List.of(Integer.toString(story.events().size())),
                    Reporting.texts("select count(*)::text from fact where tenant = '" + PUTTEN + "'"));
            assertEquals(7, figure("placements", story, "").getInt("rows[0].personsPlaced"));
        });
    }

    private static Response post(String kind) {
        return Reporting.as(PUTTEN, "reports:operate")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/reporting/v1/" + kind);
    }

    private static Response start(String kind) {
        Response run = post(kind);
        run.then().statusCode(202).header("Location", endsWith("/" + kind + "/" + run.path("id")));
        return run;
    }

    private static Response follow(Response run) {
        return Reporting.as(PUTTEN, "reports:operate").get(run.header("Location"));
    }

    private static Response awaitCompleted(Response run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> follow(run).then().statusCode(200).body("state", equalTo("COMPLETED")));
        return follow(run);
    }

    private static void send(List<ConsumerRecord<String, byte[]>> events) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<CompletableFuture<RecordMetadata>> acknowledged = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> event : events) {
                CompletableFuture<RecordMetadata> sent = new CompletableFuture<>();
                acknowledged.add(sent);
                var unused = producer.send(
                        new ProducerRecord<>(event.topic(), null, event.key(), event.value(), event.headers()),
                        (where, failure) -> {
                            if (failure == null) {
                                sent.complete(where);
                            } else {
                                sent.completeExceptionally(failure);
                            }
                        });
            }
            acknowledged.forEach(CompletableFuture::join);
        }
    }
}
