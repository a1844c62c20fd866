package nl.doorstroom.participants;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Vault;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the vault knows is found nowhere else: in no answer that does not name a purpose, no table, no topic, no log and no
 * metric. Routes and tables are taken from the service itself, so that what is new is searched from its first day.
 */
@QuarkusTest
@WithTestResource(RealParts.class)
class VaultSecrecyTest {

    /** The list itself, which is about nobody. */
    private static final String CODE_LIST = "/code-lists/{name}";

    /** Every permission that there is. */
    private static final String[] ALL = Tokens.PERMISSIONS.toArray(new String[0]);

    private static final String EVIDENCE = "zeer-geheim-bewijs";
    private static final String REASON = "zeer-geheime-reden";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final List<String> findings = new ArrayList<>();
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    @Test
    void tellsNobodyWhichLabelsAPersonHas() throws Exception {
        List<String> secrets = secrets();
        Handler listener = listener();
        Logger.getLogger("").addHandler(listener);
        Logger.getLogger("nl.doorstroom").info("It is listened to the log");
        try {
            String person = aParticipant();
            aBenefit(person, "PW_ALGEMEEN", "2025-01-01");
            List<String> told = useTheVault(person, secrets);
            told.forEach(answer -> search("an answer of the vault", answer, secrets));
            readEverything(person, secrets);
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        searchTables(secrets);
        for (String topic : List.of("participants.events.v1", "participants.profiles.v1")) {
            for (ConsumerRecord<String, byte[]> event : Topics.readAll(topic)) {
                search(
                        topic,
                        new String(event.value(), StandardCharsets.UTF_8) + event.headers() + event.key(),
                        secrets);
            }
        }
        assertTrue(!logged.isEmpty(), "nothing was logged, so nothing was searched");
        logged.forEach(line -> search("the log", line, secrets));
        search("the metrics", RestAssured.given().get(metrics).asString(), secrets);
        assertEquals("", String.join("\n", findings));
    }

    /** Every code, and the words that were said with them. */
    private static List<String> secrets() {
        List<String> secrets = new ArrayList<>(as(PUTTEN, "code-lists:read")
                .get(BASE + "/code-lists/labels")
                .then()
                .extract()
                .path("codes.code"));
        secrets.addAll(List.of(EVIDENCE, REASON));
        return secrets;
    }

    /** Does everything that can be done with labels; gives the answers that name no purpose, refusals among them. */
    private List<String> useTheVault(String person, List<String> secrets) {
        List<String> answers = new ArrayList<>();
        String label = "";
        int version = 0;
        for (String code : secrets.subList(0, secrets.size() - 2)) {
            Response recorded = write(1).header(
                            "Idempotency-Key", UUID.randomUUID().toString())
                    .body(body(code))
                    .post(Vault.labelsOf(person));
            recorded.then().statusCode(201);
            answers.add(recorded.asString());
            answers.add(write(1).body(body(code)).post(Vault.labelsOf(person)).asString());
            label = recorded.header("Location");
            version++;
        }
        answers.add(write(version).body(body("EX_DETENTIE")).patch(label).asString());
        answers.add(write(99).body(body("BANENAFSPRAAK")).patch(label).asString());
        answers.add(write(version)
                .body("{\"lastDay\": \"2200-01-01\"}")
                .post(label + "/terminations")
                .asString());
        answers.add(write(version + 1).post(label + "/annulments").asString());
        answers.add(write(1).get(label).asString());
        answers.add(write(1).get(label + "/history").asString());
        answers.add(write(1).body(body("EX_DETENTIE_").replace("2025-01-01", "EX_DETENTIE"))
                .post(Vault.labelsOf(person))
                .asString());
        Response access = as(PUTTEN, "labels:eligibility")
                .body("{\"purpose\": \"ELIGIBILITY\", \"reason\": \"%s\"}".formatted(REASON))
                .post(BASE + "/participants/" + person + "/label-access");
        access.then().statusCode(200).body("labels[0].evidence", equalTo(EVIDENCE));
        answers.add(as(PUTTEN, "labels:statutory")
                .body("{\"purpose\": \"ELIGIBILITY\", \"reason\": \"%s\"}".formatted(REASON))
                .post(BASE + "/participants/" + person + "/label-access")
                .asString());
        Response decision = Vault.decide(person, Vault.aProgramme("WERKPROJECT", "LOONKOSTENSUBSIDIE"));
        decision.then().statusCode(201).body("eligible", equalTo(true));
        answers.add(decision.asString());
        answers.add(as(PUTTEN, ALL)
                .body("{\"dpl.core.data_subject_id\": \"%s\"}".formatted(person))
                .post(BASE + "/processing-activities")
                .asString());
        answers.add(as(PUTTEN, ALL)
                .body("{\"participantId\": \"%s\"}".formatted(person))
                .post(BASE + "/audit-entries/_zoek")
                .asString());
        return answers;
    }

    /** Every address that can be read, with the ids that are in the answers to others. */
    private void readEverything(String person, List<String> secrets) throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.get(BASE + "/openapi.json").asString())
                .path("paths");
        List<String> routes = new ArrayList<>();
        paths.properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().equals("/openapi.json")) {
                routes.add(path.getKey());
            }
        });
        assertTrue(routes.size() > 20, "few routes: " + routes);
        for (String route : routes) {
            if (route.equals(CODE_LIST)) {
                continue;
            }
            for (String one :
                    filled(route.replaceFirst("\\{[a-zA-Z]*}", person)).toList()) {
                String answer = as(PUTTEN, ALL).get(BASE + one).asString();
                // The vault's own log of who was shown what has the reason, for who audits.
                search(one, one.endsWith("/label-access") ? answer.replace(REASON, "") : answer, secrets);
            }
        }
    }

    private static Stream<String> filled(String address) {
        return address.contains("{")
                ? idsUnder(address).stream().flatMap(id -> filled(address.replaceFirst("\\{[a-zA-Z]*}", id)))
                : Stream.of(address);
    }

    private static List<String> idsUnder(String address) {
        Response collection = as(PUTTEN, ALL).get(BASE + address.substring(0, address.indexOf("/{")));
        List<String> ids = collection.statusCode() == 200 ? collection.path("items.id") : null;
        return ids == null || ids.isEmpty() ? List.of(UUID.randomUUID().toString()) : ids;
    }

    private void searchTables(List<String> secrets) throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select relname from pg_class where relkind in ('r', 'p')"
                    + " and relnamespace = 'public'::regnamespace")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            assertTrue(tables.contains("label_vault") && tables.contains("audit_entry"), tables.toString());
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
                    while (row.next()) {
                        search("table " + table, row.getString(1), secrets);
                    }
                }
            }
        }
    }

    private void search(String where, String text, List<String> secrets) {
        for (String secret : secrets) {
            String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            if (text.contains(secret) || text.contains(hex)) {
                findings.add(secret + " is in " + where);
            }
        }
    }

    private Handler listener() {
        SimpleFormatter formatter = new SimpleFormatter();
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(formatter.format(line));
            }

            @Override
            public void flush() {
                // Nothing waits.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    private static String body(String code) {
        return """
                {"label": "%s", "validFrom": "2025-01-01", "source": "Intake", "evidence": "%s"}""".formatted(code, EVIDENCE);
    }

    private static RequestSpecification write(int version) {
        return as(PUTTEN, "labels:write").header("If-Match", "\"" + version + "\"");
    }
}
