package nl.doorstroom.platform.subscriptions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.subscriptions.Receiver.Received;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a partner's system sees of events, by a receiver that is one. Each worker here is a replica of its own. */
@QuarkusTest
@WithTestResource(RealParts.class)
class DeliveriesTest {

    private static final String WRITTEN = "nl.doorstroom.sample.note-written.v1";
    private static final String[] PERMISSIONS = {
        "subscriptions:read", "subscriptions:write", "notes:read", "notes:write"
    };

    @Inject
    @DataSource("relay")
    AgroalDataSource ofAllTenants;

    @Inject
    Rows rows;

    @Inject
    Subscriptions subscriptions;

    @Inject
    EventTypes types;

    @Inject
    PersonCipher cipher;

    @Inject
    CurrentTenant tenant;

    @Inject
    ObjectMapper mapper;

    @Inject
    Vertx vertx;

    private Receiver receiver;
    private Instant now;
    private String subscription;
    private String secret;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = new Receiver();
        Response made = subscribe(receiver.address());
        subscription = made.path("id");
        secret = made.path("secret");
        now = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MICROS);
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void tellsThatSomethingHappenedAndWhereToReadIt() throws Exception {
        String note = note("what nobody else may read");

        tell();

        Received told = receiver.received().get(0);
        assertEquals("POST /hooks?of=doorstroom", told.request());
        assertEquals(URI.create(receiver.address()).getAuthority(), told.host());
        assertEquals(
                "application/cloudevents+json; charset=UTF-8", told.headers().get("content-type"));
        assertFalse(told.traced());
        JsonNode event = mapper.readTree(told.body());
        Set<String> members = new HashSet<>();
        event.fieldNames().forEachRemaining(members::add);
        assertEquals(
                Set.of("specversion", "id", "source", "type", "subject", "time", "sequence", "sequencetype", "dataref"),
                members);
        assertEquals("1.0", event.path("specversion").asText());
        assertEquals(told.id(), event.path("id").asText());
        assertEquals(
                "urn:nld:oin:" + PUTTEN + ":doorstroom:sample",
                event.path("source").asText());
        assertEquals(WRITTEN, event.path("type").asText());
        assertEquals(note, event.path("subject").asText());
        assertEquals("1", event.path("sequence").asText());
        assertEquals("/sample/v1/notes/" + note, event.path("dataref").asText());
        as().get(event.path("dataref").asText()).then().statusCode(200);
        assertEquals(List.of("DELIVERED 1 204 null"), log());
    }

    @Test
    void signsWhatItSends() throws Exception {
        note("one");

        tell();

        Received told = receiver.received().get(0);
        assertEquals("v1," + signature(secret, told), told.headers().get("webhook-signature"));
        assertEquals(now.getEpochSecond(), Long.parseLong(told.headers().get("webhook-timestamp")));
    }

    @Test
    void signsWithTheOldSecretTooUntilItIsOver() throws Exception {
        note("one");
        String renewed = as().header("If-Match", "\"1\"")
                .post("/sample/v1/subscriptions/" + subscription + "/secrets")
                .path("secret");

        tell();
        note("two");
        now = now.plus(Duration.ofDays(1)).plusSeconds(60);
        tell();

        Received first = receiver.received().get(0);
        assertEquals(
                "v1," + signature(renewed, first) + " v1," + signature(secret, first),
                first.headers().get("webhook-signature"));
        Received second = receiver.received().get(1);
        assertEquals("v1," + signature(renewed, second), second.headers().get("webhook-signature"));
    }

    @Test
    void tellsNothingOfWhatWasUndone() {
        as().body(Map.of("text", "refuse this", "number", 1))
                .post("/sample/v1/notes")
                .then()
                .statusCode(409);

        assertFalse(tell());
    }

    @Test
    void tellsAgainWithTheSameIdWhenAReplicaDiedBeforeItNotedTheAnswer() {
        note("one");
        Turn turn = CurrentTenant.call(PUTTEN, () -> turns().begin(id()).orElseThrow());
        sender(settings(Map.of())).send(PUTTEN, turn, turn.deliveries().get(0));

        boolean atOnce = tell();
        now = now.plusSeconds(61);
        boolean later = tell();

        assertFalse(atOnce);
        assertTrue(later);
        assertEquals(2, receiver.received().size());
        assertEquals(1, ids().size());
        assertEquals(List.of("DELIVERED 1 204 null"), log());
    }

    @Test
    void notesAnAnswerThatCameAfterTheTurnWasLost() {
        note("one");
        Turn lost = CurrentTenant.call(PUTTEN, () -> turns().begin(id()).orElseThrow());
        now = now.plusSeconds(61);
        Turn other = CurrentTenant.call(PUTTEN, () -> turns().begin(id()).orElseThrow());

        Outcome refused = new Outcome(500, DeliveryFailure.REFUSED, null);
        boolean afterRefusal = settle(lost, refused);
        List<String> unchanged = log();
        boolean afterSuccess = settle(lost, new Outcome(204, null, null));

        assertFalse(afterRefusal);
        assertEquals(List.of("PENDING 0 null null"), unchanged);
        assertFalse(afterSuccess);
        assertEquals(List.of("DELIVERED 1 204 null"), log());
        assertFalse(settle(other, refused));
        assertEquals(List.of("DELIVERED 1 204 null"), log());
    }

    @Test
    void tellsEachEventOnceWithTwoReplicasAtOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            note("note " + i);
        }
        CyclicBarrier ready = new CyclicBarrier(2);
        Callable<Boolean> replica = () -> {
            DeliveryWorker worker = worker(settings(Map.of()));
            ready.await();
            for (int i = 0; i < 200 && !log("PENDING").isEmpty(); i++) {
                worker.take(PUTTEN, id());
            }
            return true;
        };
        ExecutorService machines = Executors.newFixedThreadPool(2);
        for (Future<Boolean> one : machines.invokeAll(List.of(replica, replica))) {
            assertTrue(one.get());
        }
        machines.shutdown();

        assertEquals(12, receiver.received().size());
        assertEquals(12, ids().size());
    }

    @Test
    void waitsTwiceAsLongAfterEachFailure() {
        receiver.answer(500);
        note("one");
        tell();
        Duration first = untilDue();
        // The delivery waits, and so does the receiver, each for a time of its own.
        now = now.plusSeconds(10);
        tell();
        Duration second = untilDue();

        boolean tooEarly = tell();

        assertFalse(tooEarly);
        assertTrue(
                first.compareTo(Duration.ofSeconds(5)) >= 0 && first.compareTo(Duration.ofSeconds(10)) <= 0,
                "" + first);
        assertTrue(
                second.compareTo(Duration.ofSeconds(10)) >= 0 && second.compareTo(Duration.ofSeconds(20)) <= 0,
                "" + second);
        assertEquals(List.of("PENDING 2 500 REFUSED"), log());
    }

    @Test
    void asksAReceiverThatIsAwayOnceAndNotForEachEvent() {
        receiver.answer(503);
        note("one");
        note("two");

        tell();
        boolean again = tell();

        assertFalse(again);
        assertEquals(1, receiver.received().size());
    }

    @Test
    void waitsAsLongAsTheReceiverAsks() {
        receiver.answer(429, Map.of("Retry-After", "3600"));
        note("one");
        tell();
        receiver.answer(204);
        now = now.plusSeconds(3590);
        boolean tooEarly = tell();
        now = now.plusSeconds(10);

        boolean inTime = tell();

        assertFalse(tooEarly);
        assertTrue(inTime);
        assertEquals(List.of("DELIVERED 2 204 null"), log());
    }

    @Test
    void goesOnBehindAnEventThatTheReceiverDoesNotTake() {
        receiver.answer(400);
        note("one");
        tell();
        receiver.answer(204);
        note("two");
        now = now.plus(Duration.ofHours(7));
        tell();

        assertEquals(List.of("DELIVERED 1 204 null", "DELIVERED 2 204 null"), log());
    }

    @Test
    void givesUpOneEventThatIsRefusedWhileOthersAreTakenAndKeepsItToBeAskedFor() {
        receiver.answer(400);
        note("one");
        tell();
        String refused = delivery();
        for (int i = 0; i < 22; i++) {
            note("other");
            now = now.plus(Duration.ofHours(7));
            takeAllBut(refused);
        }
        assertEquals(List.of("FAILED 23 400 REFUSED"), log("FAILED"));
        receiver.answer(204);
        boolean byItself = tell();

        as().post("/sample/v1/subscriptions/" + subscription + "/deliveries/" + refused + "/retries")
                .then()
                .statusCode(200);
        tell();

        assertFalse(byItself);
        assertEquals(List.of(), log("FAILED"));
        assertEquals(2, receiver.received().size());
        assertEquals(1, ids().size());
    }

    @Test
    void givesUpNothingWhileTheReceiverIsAwayAndTellsItSoonAfter() {
        receiver.answer(500);
        note("one");
        for (int i = 0; i < 60; i++) {
            tell();
            now = now.plus(Duration.ofMinutes(15));
        }
        receiver.answer(204);

        tell();

        assertEquals(List.of("DELIVERED 61 204 null"), log());
    }

    @Test
    void remembersWhatWasTakenInTheSameTurn() {
        receiver.answer(500);
        note("one");
        tell();
        now = now.plus(Duration.ofDays(3)).minusSeconds(60);
        note("two");
        takeAllBut(delivery());
        now = now.plus(Duration.ofDays(1));
        tell();

        assertEquals("ACTIVE null", state());
    }

    @Test
    void pausesWhenTheReceiverIsGone() {
        receiver.answer(410);
        note("one");

        tell();

        assertEquals("PAUSED GONE", state());
        now = now.plus(Duration.ofHours(1));
        assertFalse(tell());
    }

    @Test
    void pausesWhenNothingWasTakenForThreeDays() {
        receiver.close();
        note("one");
        tell();
        now = now.plus(Duration.ofDays(3)).minusSeconds(1);
        tell();
        String patient = state();
        now = now.plus(Duration.ofHours(7));
        tell();

        assertEquals("ACTIVE null", patient);
        assertEquals("PAUSED UNREACHABLE", state());
        assertEquals(List.of("PENDING 3 null UNREACHABLE"), log());
    }

    @Test
    void tellsAfterAPauseWhatHappenedMeanwhile() {
        as().header("If-Match", "\"1\"").post("/sample/v1/subscriptions/" + subscription + "/pauses");
        note("one");
        boolean paused = tell();

        as().header("If-Match", "\"2\"")
                .post("/sample/v1/subscriptions/" + subscription + "/resumptions")
                .then()
                .statusCode(200);
        now = now.plusSeconds(1);
        tell();

        assertFalse(paused);
        assertEquals(List.of("DELIVERED 1 204 null"), log());
    }

    @Test
    void tellsNothingMoreAfterTheEnd() {
        note("one");

        as().header("If-Match", "\"1\"")
                .delete("/sample/v1/subscriptions/" + subscription)
                .then()
                .statusCode(200);
        note("two");

        assertFalse(tell());
        as().get("/sample/v1/subscriptions/" + subscription).then().statusCode(404);
        assertEquals(
                List.of("FAILED SUBSCRIPTION_ENDED"),
                CurrentTenant.call(
                        PUTTEN,
                        () -> rows.list(
                                row -> row.getString(1) + " " + row.getString(2),
                                "select state, failure from subscription_delivery where subscription_id = ?",
                                id())));
    }

    @Test
    void followsNoRedirection() {
        receiver.answer(307, Map.of("Location", "/elsewhere"));
        note("one");

        tell();

        assertEquals(1, receiver.received().size());
        assertEquals(List.of("PENDING 1 307 REFUSED"), log());
    }

    @Test
    void waitsForNobodyForEver() {
        receiver.fallSilent();
        note("one");

        worker(settings(Map.of("answer-timeout", "PT0.3S"))).take(PUTTEN, id());

        assertEquals(List.of("PENDING 1 null TIMED_OUT"), log());
    }

    @Test
    void connectsToNoAddressThatIsNotPublicAnyMore() {
        note("one");

        worker(settings(Map.of("local-receivers", "false"))).take(PUTTEN, id());

        assertEquals(List.of(), receiver.received());
        assertEquals(List.of("PENDING 1 null NOT_PUBLIC"), log());
    }

    @Test
    void connectsOnlyToWhoHasACertificateOfTheName(@TempDir Path folder) throws Exception {
        Path keys = certificate(folder);
        try (Receiver secure = new Receiver(tls(keys))) {
            note("before");
            String known = subscribe(secure.address("localhost")).path("id");
            String otherName = subscribe(secure.address("127.0.0.1")).path("id");
            note("one");
            System.setProperty("javax.net.ssl.trustStore", keys.toString());
            System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
            try {
                DeliveryWorker worker = worker(settings(Map.of()));
                worker.take(PUTTEN, UUID.fromString(known));
                worker.take(PUTTEN, UUID.fromString(otherName));
            } finally {
                System.clearProperty("javax.net.ssl.trustStore");
                System.clearProperty("javax.net.ssl.trustStorePassword");
            }
            assertEquals(List.of("DELIVERED 1 204 null"), log(known, ""));
            assertEquals(List.of("PENDING 1 null NOT_SECURE"), log(otherName, ""));
            assertEquals(1, secure.received().size());
        }
    }

    @Test
    void seesWhoWaitsOfAllTenantsAndNotWhatFor() throws Exception {
        note("one");

        List<Turns.Waiting> waiting = turns().waiting(1_000);

        assertTrue(waiting.stream()
                .anyMatch(
                        one -> one.tenant().equals(PUTTEN) && one.subscription().equals(id())));
    }

    @Test
    void tellsByItself() throws InterruptedException {
        DeliveryWorker worker = worker(settings(Map.of("every", "PT0.05S")));
        worker.start(new StartupEvent());
        try {
            note("one");

            Awaitility.await().until(() -> log().equals(List.of("DELIVERED 1 204 null")));
        } finally {
            worker.stop(new ShutdownEvent());
        }
    }

    private boolean tell() {
        return worker(settings(Map.of())).take(PUTTEN, id());
    }

    /** One turn, in which the receiver takes everything else first and then refuses one. */
    private void takeAllBut(String refused) {
        Turn turn = CurrentTenant.call(PUTTEN, () -> turns().begin(id()).orElseThrow());
        turn.deliveries().stream()
                .filter(one -> !one.id().toString().equals(refused))
                .forEach(one -> settle(turn, one, new Outcome(204, null, null)));
        turn.deliveries().stream()
                .filter(one -> one.id().toString().equals(refused))
                .forEach(one -> settle(turn, one, new Outcome(400, DeliveryFailure.REFUSED, null)));
    }

    private boolean settle(Turn turn, Outcome outcome) {
        return settle(turn, turn.deliveries().get(0), outcome);
    }

    private boolean settle(Turn turn, Delivery delivery, Outcome outcome) {
        return CurrentTenant.call(PUTTEN, () -> turns().settle(turn, delivery, outcome));
    }

    private DeliveryWorker worker(SubscriptionSettings settings) {
        return new DeliveryWorker(turns(), sender(settings), settings, new SimpleMeterRegistry(), clock());
    }

    private Turns turns() {
        return new Turns(
                ofAllTenants,
                rows,
                subscriptions,
                cipher,
                tenant,
                settings(Map.of()),
                new SimpleMeterRegistry(),
                clock());
    }

    private Sender sender(SubscriptionSettings settings) {
        return new Sender(vertx, new Destinations(settings), types, mapper, settings, clock());
    }

    private Clock clock() {
        return ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    }

    private static SubscriptionSettings settings(Map<String, String> changed) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withMapping(SubscriptionSettings.class)
                .withDefaultValue("doorstroom.subscriptions.local-receivers", "true");
        changed.forEach((name, value) -> config.withDefaultValue("doorstroom.subscriptions." + name, value));
        return config.build().getConfigMapping(SubscriptionSettings.class);
    }

    private UUID id() {
        return UUID.fromString(subscription);
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>();
        receiver.received().forEach(one -> ids.add(one.id()));
        return ids;
    }

    private Duration untilDue() {
        String due = delivered("").get(0).get("dueAt") + "";
        return due.equals("null") ? Duration.ZERO : Duration.between(now, Instant.parse(due));
    }

    private String delivery() {
        return delivered("").get(0).get("id") + "";
    }

    private List<String> log() {
        return log("");
    }

    private List<String> log(String state) {
        return log(subscription, state);
    }

    private static List<String> log(String subscription, String state) {
        List<String> lines = new ArrayList<>();
        delivered(subscription, state)
                .forEach(one -> lines.add(one.get("state") + " " + one.get("attempts") + " " + one.get("status") + " "
                        + one.get("failure")));
        return lines;
    }

    private List<Map<String, Object>> delivered(String state) {
        return delivered(subscription, state);
    }

    private static List<Map<String, Object>> delivered(String subscription, String state) {
        return as().get("/sample/v1/subscriptions/" + subscription + "/deliveries?limit=100"
                        + (state.isEmpty() ? "" : "&state=" + state))
                .path("items");
    }

    private String state() {
        Response shown = as().get("/sample/v1/subscriptions/" + subscription);
        return shown.path("state") + " " + shown.path("pauseReason");
    }

    private static String note(String text) {
        String location = as().body(Map.of("text", text + " " + UUID.randomUUID(), "number", 1))
                .post("/sample/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static Response subscribe(String address) {
        return as().body(Map.of("address", address, "eventTypes", List.of(WRITTEN)))
                .post("/sample/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(Tokens.of(PUTTEN, PERMISSIONS)).contentType(ContentType.JSON);
    }

    /** As the specification of Standard Webhooks tells a receiver to compute it. */
    private static String signature(String secret, Received told) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(
                        mac.doFinal((told.id() + "." + told.headers().get("webhook-timestamp") + "." + told.body())
                                .getBytes(UTF_8)));
    }

    private static Path certificate(Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "san=dns:localhost",
                        "-alias",
                        "receiver",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor());
        return keys;
    }

    private static SSLContext tls(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
