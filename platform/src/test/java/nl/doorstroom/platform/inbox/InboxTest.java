package nl.doorstroom.platform.inbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;

import com.fasterxml.jackson.core.JsonParseException;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.outbox.ProgressMarker;
import nl.doorstroom.platform.sample.Gate;
import nl.doorstroom.platform.sample.Markers;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class InboxTest {

    private static final String DEAD_LETTERS = "sample.dead-letters.v1";
    private static final int MANY = 100;

    @Inject
    Inbox inbox;

    @Inject
    Markers markers;

    @AfterEach
    void failNoMore() {
        Gate.failInTurn(List.of());
        markers.hear(heard -> {});
    }

    @Test
    void takesAnEventOnceHoweverOftenItArrives() throws SQLException {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> event = event(PUTTEN, note, 1, "once");

        inbox.receive(List.of(event, event));
        inbox.receive(List.of(event));

        assertEquals("once 1", projected(note));
    }

    @Test
    void comesToTheSameWhateverTheOrder() throws SQLException {
        UUID note = Ids.next();
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        for (int version = 1; version <= 20; version++) {
            events.add(event(PUTTEN, note, version, "version " + version));
        }
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(7));

        inbox.receive(events);

        assertEquals("version 20 20", projected(note));
    }

    @Test
    void writesForTheTenantOfEachEvent() throws SQLException {
        UUID here = Ids.next();
        UUID there = Ids.next();

        inbox.receive(List.of(event(PUTTEN, here, 1, "here"), event(VOORBURG, there, 1, "there")));

        assertEquals(PUTTEN, text("select tenant from projected_note where id = '" + here + "'"));
        assertEquals(VOORBURG, text("select tenant from projected_note where id = '" + there + "'"));
    }

    @Test
    void setsOneBadRecordAsideAndTakesItAfterItIsMended() throws SQLException {
        UUID good = Ids.next();
        UUID bad = Ids.next();
        Gate.breakProjector(true);
        try {
            inbox.receive(List.of(
                    event(PUTTEN, bad, 1, "poison"), event(PUTTEN, good, 1, "good"), event(PUTTEN, good, 2, "better")));
        } finally {
            Gate.breakProjector(false);
        }

        assertEquals("better 2", projected(good));
        assertEquals("", projected(bad));
        Awaitility.await()
                .untilAsserted(() -> assertTrue(Topics.readAll(DEAD_LETTERS).stream()
                        .anyMatch(letter -> bad.toString().equals(letter.key()))));
        ConsumerRecord<String, byte[]> letter = Topics.readAll(DEAD_LETTERS).stream()
                .filter(record -> bad.toString().equals(record.key()))
                .findFirst()
                .orElseThrow();
        String cause =
                new String(letter.headers().lastHeader("dead_letter_cause").value(), UTF_8);
        assertTrue(cause.contains("IllegalArgumentException"), cause);
        assertFalse(cause.contains("secret"), cause);

        given().auth()
                .oauth2(Tokens.of(PUTTEN, "operations:write"))
                .post("/sample/v1/dead-letter-redrives")
                .then()
                .statusCode(200);

        assertEquals("poison 1", projected(bad));
    }

    @Test
    void setsAsideWhatCannotBeReadAtAll() {
        UUID note = Ids.next();

        inbox.receive(List.of(unreadable(note)));

        letter(note);
    }

    @Test
    void skipsATypeThatItDoesNotKnow() throws SQLException {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> unknown =
                Topics.record("sample", "note-burned.v1", payload(PUTTEN, note, 1, "x"));

        inbox.receive(List.of(unknown, event(PUTTEN, note, 2, "known")));

        assertEquals("known 1", projected(note));
    }

    @Test
    void keepsAVersionThatItDoesNotKnowOfAnEventThatItNeeds() {
        UUID note = Ids.next();

        inbox.receive(List.of(Topics.record("sample", "note-written.v2", payload(PUTTEN, note, 1, "x"))));

        assertTrue(cause(letter(note)).contains("IOException"));
    }

    @Test
    void setsAsideWhatBelongsToNoTenant() {
        for (String tenant : List.of("", "putten", "0000000100000000010", "000000010000000001011")) {
            UUID note = Ids.next();

            inbox.receive(List.of(event(tenant, note, 1, "x")));

            letter(note);
        }
    }

    @Test
    void setsAsideARecordWithHeadersThatCannotBeStored() {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> strange = unreadable(note);
        strange.headers().add("a\0name", "a\0value".getBytes(UTF_8));
        strange.headers().add("nothing", null);

        inbox.receive(List.of(strange));

        assertEquals("a\uFFFDvalue", header(letter(note), "a\uFFFDname"));
    }

    @Test
    void keepsTheOriginOfARecordOfWhichTheHeadersAreRefused() throws SQLException {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> refused = unreadable(note);
        refused.headers().add("refused", "x".getBytes(UTF_8));
        superuser("""
                create function refuse_header() returns trigger language plpgsql as $$
                begin
                  if new.headers ? 'refused' then
                    raise exception 'refused' using errcode = 'untranslatable_character';
                  end if;
                  return new;
                end $$;
                create trigger refuse_header before insert on outbox for each row execute function refuse_header()""");
        try {
            inbox.receive(List.of(refused));
        } finally {
            superuser("drop trigger refuse_header on outbox; drop function refuse_header()");
        }

        ConsumerRecord<String, byte[]> letter = letter(note);
        assertEquals("sample.events.v1", header(letter, "dead_letter_topic"));
        assertEquals(null, letter.headers().lastHeader("ce_id"));
    }

    @Test
    void givesUpAnEventThatIsOvertakenEachTimeItIsCommitted() throws SQLException {
        UUID note = Ids.next();
        UUID good = Ids.next();
        failAlways(() -> new QuarkusTransactionException(
                new RollbackException().initCause(new OptimisticLockException("secret row"))));

        inbox.receive(List.of(event(PUTTEN, note, 1, "failing"), event(PUTTEN, good, 1, "good")));

        String cause = cause(letter(note));
        assertTrue(cause.contains("OptimisticLockException"), cause);
        assertFalse(cause.contains("secret"), cause);
        assertEquals("good 1", projected(good));
        // Once with the other, then by itself and five times more.
        assertEquals(MANY - 7, Gate.failuresLeft());
    }

    @Test
    void givesUpAnEventThatIsTooSlowEachTime() throws SQLException {
        UUID note = Ids.next();
        UUID good = Ids.next();
        failAlways(() -> new IllegalStateException(new SQLException("canceling statement", "57014")));

        inbox.receive(List.of(event(PUTTEN, note, 1, "failing"), event(PUTTEN, good, 1, "good")));

        letter(note);
        assertEquals("good 1", projected(good));
        assertEquals(MANY - 7, Gate.failuresLeft());
    }

    @Test
    void waitsAsLongAsADatabaseIsAway() throws SQLException {
        UUID note = Ids.next();
        Supplier<RuntimeException> away = () -> new IllegalStateException(new SQLException("gone", "08006"));
        Gate.failInTurn(Collections.nCopies(20, away));

        inbox.receive(List.of(event(PUTTEN, note, 1, "failing for a while")));

        assertEquals("failing for a while 1", projected(note));
    }

    @Test
    void setsAsideWhatAProjectorCannotRead() {
        UUID note = Ids.next();
        failAlways(() -> new IllegalStateException(new JsonParseException(null, "secret value")));

        inbox.receive(List.of(event(PUTTEN, note, 1, "failing")));

        String cause = cause(letter(note));
        assertTrue(cause.contains("JsonParseException"), cause);
        assertFalse(cause.contains("secret"), cause);
    }

    @Test
    void givesAProjectorThatIsAloneATransactionForEachEvent() throws SQLException {
        UUID[] notes = {Ids.next(), Ids.next()};
        UUID[] copies = {Ids.next(), Ids.next()};

        inbox.receive(List.of(
                event(PUTTEN, notes[0], 1, "note"),
                copy(copies[0], "copy"),
                event(PUTTEN, notes[1], 1, "note"),
                copy(copies[1], "copy")));

        assertEquals(transaction(notes[0]), transaction(notes[1]));
        assertNotEquals(transaction(copies[0]), transaction(copies[1]));
    }

    @Test
    void letsSeveralFeaturesTakeTheSameEvent() throws SQLException {
        UUID note = Ids.next();

        inbox.receive(List.of(copy(note, "for two")));

        assertEquals("for two 1", projected(note));
        assertTrue(Gate.sawCopy(note));
    }

    @Test
    void takesAnEventAgainWhenAnotherMadeItsRowAtTheSameMoment() throws SQLException {
        UUID note = Ids.next();
        Gate.failInTurn(List.of(() -> new IllegalStateException(new SQLException("duplicate key", "23505"))));

        inbox.receive(List.of(copy(note, "failing once")));

        assertEquals("failing once 1", projected(note));
    }

    @Test
    void tellsTheFirstOriginOfALetterThatFailsAgain() {
        UUID bad = Ids.next();
        Gate.breakProjector(true);
        try {
            inbox.receive(List.of(event(PUTTEN, bad, 1, "poison")));
            letter(bad);

            redrive().then().statusCode(200).body("failedAgain", greaterThan(0));

            Awaitility.await().untilAsserted(() -> assertEquals(2, letters(bad).size()));
        } finally {
            Gate.breakProjector(false);
        }
        letters(bad).forEach(letter -> assertEquals("sample.events.v1", header(letter, "dead_letter_topic")));
    }

    @Test
    void tellsWhoAsksTwiceThatLettersAreBeingPutBack() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        UUID note = Ids.next();
        failAlways(() -> new IllegalArgumentException("not now"));
        inbox.receive(List.of(event(PUTTEN, note, 1, "failing")));
        letter(note);
        Gate.failInTurn(List.of(() -> {
            taken.countDown();
            try {
                goOn.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return new IllegalArgumentException("not now");
        }));

        CompletableFuture<Response> first = CompletableFuture.supplyAsync(InboxTest::redrive);
        assertTrue(taken.await(20, TimeUnit.SECONDS));
        try {
            redrive()
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", containsString("request-in-progress"));
        } finally {
            goOn.countDown();
        }
        first.join().then().statusCode(200);
    }

    @Test
    void hearsOfAMarkerWhenWhatLiesInFrontOfItHasHadItsEffect() {
        UUID note = Ids.next();
        List<Object> heard = new ArrayList<>();
        markers.hear(reached -> heard.addAll(List.of(projectedNow(note), reached)));
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        Instant last = first.plusSeconds(10);

        inbox.receive(List.of(
                Topics.marker("sample.events.v1", 2, first, 3),
                event(PUTTEN, note, 1, "in front"),
                Topics.marker("sample.events.v1", 2, last, 3)));

        assertEquals(
                List.of("in front 1", Map.of(new TopicPartition("sample.events.v1", 2), new ProgressMarker(last, 3))),
                heard);
    }

    @Test
    void goesOnWithoutAMarkerThatItCannotReadOrKeep() throws SQLException {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> unreadable =
                Topics.marker("sample.unreadable.v1", 0, Instant.parse("2026-01-01T00:00:00Z"), 3);
        ConsumerRecord<String, byte[]> empty = new ConsumerRecord<>(unreadable.topic(), 0, 0, null, new byte[] {'x'});
        unreadable.headers().forEach(header -> empty.headers().add(header));
        markers.hear(reached -> {
            throw new IllegalStateException("full");
        });

        inbox.receive(List.of(empty, unreadable, event(PUTTEN, note, 1, "behind")));

        assertEquals("behind 1", projected(note));
        assertFalse(Topics.readAll(DEAD_LETTERS).stream()
                .anyMatch(letter -> header(letter, "dead_letter_topic").equals("sample.unreadable.v1")));
    }

    @Test
    void tellsWhatIsMissingUntilItIsPutBack() {
        UUID note = Ids.next();
        ConsumerRecord<String, byte[]> bad = event(PUTTEN, note, 1, "poison");
        ConsumerRecord<String, byte[]> nameless =
                new ConsumerRecord<>("sample.events.v1", 2, 77, note.toString(), new byte[0]);
        ConsumerRecord<String, byte[]> timeless = event(PUTTEN, note, 2, "poison");
        // A moment, but none that the database can hold.
        timeless.headers().remove("ce_time").add("ce_time", "+1000000-01-01T00:00:00Z".getBytes(UTF_8));
        Gate.breakProjector(true);
        try {
            inbox.receive(List.of(bad, nameless, timeless));
        } finally {
            Gate.breakProjector(false);
        }
        Awaitility.await().until(() -> letters(note).size() == 3);
        MissedEvent named =
                new MissedEvent(header(bad, "ce_id"), "sample.events.v1", 0, 0, Instant.parse(header(bad, "ce_time")));
        MissedEvent unnamed = new MissedEvent("sample.events.v1/2/77", "sample.events.v1", 2, 77, null);
        MissedEvent untimed = new MissedEvent(header(timeless, "ce_id"), "sample.events.v1", 0, 0, null);
        assertTrue(markers.missing().containsAll(List.of(named, unnamed, untimed)), () -> "" + markers.missing());

        redrive().then().statusCode(200);

        assertFalse(markers.missing().contains(named));
        assertTrue(markers.missing().contains(unnamed), "what cannot be read is missing still");
    }

    @Test
    void takesNothingOfSomebodyWhoIsErasedAtThatMoment() throws SQLException {
        UUID person = Ids.next();
        CompletableFuture<Void> taken;
        try (Connection erasing = RealParts.superuser()) {
            erasing.setAutoCommit(false);
            PersonLocks.own(erasing, List.of(person));
            erasing.createStatement()
                    .execute("insert into erased_person (person_id, tenant) values ('" + person + "', '" + PUTTEN
                            + "')");
            taken = CompletableFuture.runAsync(
                    () -> inbox.receive(List.of(event(PUTTEN, person, 1, "told meanwhile"))),
                    work -> new Thread(work).start());
            Awaitility.await()
                    .until(() -> text("select count(*) from pg_locks where classid = 648 and not granted")
                            .equals("1"));
            erasing.commit();
        }
        taken.join();

        assertEquals("", projected(person));
    }

    private static String projectedNow(UUID note) {
        try {
            return projected(note);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void failAlways(Supplier<RuntimeException> failure) {
        Gate.failInTurn(Collections.nCopies(MANY, failure));
    }

    private static Response redrive() {
        return given().auth().oauth2(Tokens.of(PUTTEN, "operations:write")).post("/sample/v1/dead-letter-redrives");
    }

    private static ConsumerRecord<String, byte[]> letter(UUID note) {
        Awaitility.await().untilAsserted(() -> assertFalse(letters(note).isEmpty()));
        return letters(note).get(0);
    }

    private static List<ConsumerRecord<String, byte[]>> letters(UUID note) {
        return Topics.readAll(DEAD_LETTERS).stream()
                .filter(letter -> note.toString().equals(letter.key()))
                .toList();
    }

    private static String cause(ConsumerRecord<String, byte[]> letter) {
        return header(letter, "dead_letter_cause");
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static ConsumerRecord<String, byte[]> unreadable(UUID note) {
        ConsumerRecord<String, byte[]> readable = event(PUTTEN, note, 1, "x");
        ConsumerRecord<String, byte[]> broken =
                new ConsumerRecord<>(readable.topic(), 0, 0, note.toString(), "{\"text\": ".getBytes(UTF_8));
        readable.headers().forEach(header -> broken.headers().add(header));
        return broken;
    }

    private static ConsumerRecord<String, byte[]> copy(UUID note, String text) {
        return Topics.record("sample", "note-copied.v1", payload(PUTTEN, note, 1, text));
    }

    private static String transaction(UUID note) throws SQLException {
        return text("select transaction from projected_note where id = '" + note + "'");
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        }
    }

    private static ConsumerRecord<String, byte[]> event(String tenant, UUID note, int version, String text) {
        return Topics.record("sample", "note-written.v1", payload(tenant, note, version, text));
    }

    private static byte[] payload(String tenant, UUID note, int version, String text) {
        return """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-01-01T00:00:00Z", "text": "%s", "unknownField": 1}""".formatted(Ids.next(), note, version, tenant, text).getBytes(UTF_8);
    }

    private static String projected(UUID note) throws SQLException {
        return text("select text || ' ' || times from projected_note where id = '" + note + "'");
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
