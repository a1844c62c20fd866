package nl.doorstroom.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.LABEL_KEEPER;
import static nl.doorstroom.acceptance.Office.POLICY_OFFICER;
import static nl.doorstroom.acceptance.Office.STATUTORY_REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * How groups fare, without a label leaving the vault: reporting says who came how far, participants counts labels among
 * them, and neither matching nor reporting learns one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class FairnessIT {

    private static final String OFTEN = "STATUSHOUDER";
    private static final String SELDOM = "SW_INDICATIE";

    private final Office office = new Office("acceptance-fairness");
    private String programme = "";
    private String question = "";
    private JsonNode cohorts = MissingNode.getInstance();

    @Test
    @Order(1)
    void tellsPeopleApartByHowFarTheyCame() {
        programme = office.publish("Even ver", "TRAINING", "[\"MILESTONES\"]", "");
        String employer = office.employer("Even ver", "99950041");
        for (int number = 1; number <= 27; number++) {
            String person = "/participants/"
                    + office.api()
                            .post(CASE_MANAGER, "participants", "/participants", """
                            {"identification": "NONE", "givenName": "Nummer %d", "familyName": "Voorbeeld",
                             "birthDate": "1984-03-12"}""".formatted(number))
                            .id();
            // Of the twelve who are placed six, and of the fifteen others ten.
            if (number <= 6 || number > 17) {
                label(person, OFTEN);
            }
            if (number == 1 || number == 13) {
                label(person, SELDOM);
            }
            String trajectory = office.guide(person, programme, "2025-02-03");
            if (number <= 12) {
                office.place(person, employer, trajectory, "2025-04-07", 24);
            }
        }
        question = "/fairness-cohorts?periodStart=2025-01-01&periodEnd=2025-12-31&programmeId=" + programme;

        Eventually.seen(() -> {
            cohorts = office.read(STATUTORY_REPORTER, "reporting", question);
            assertEquals("[0, 15, 0, 12]", numbers(cohorts.path("cohorts"), "people"), cohorts::toString);
        });
        assertEquals(1, cohorts.path("requests").size());
        for (String user : List.of(LABEL_KEEPER, POLICY_OFFICER, CASE_MANAGER)) {
            assertEquals(403, office.status(user, "reporting", question), user);
        }
    }

    @Test
    @Order(2)
    void countsTheLabelsOfManyAndTellsNothingOfFew() {
        JsonNode counts = count(cohorts.at("/requests/0"));

        JsonNode started = counts.at("/cohorts/0");
        JsonNode placed = counts.at("/cohorts/1");
        assertEquals("TRAJECTORY_STARTED", started.path("name").asText());
        assertEquals("PLACED", placed.path("name").asText());
        assertEquals(15, started.path("size").asInt());
        assertEquals(12, placed.path("size").asInt());
        assertEquals(10, told(started, OFTEN).asInt());
        assertEquals(6, told(placed, OFTEN).asInt());
        // Of who has the label 6 of 16 were placed, of the others 6 of 11.
        double with = rate(told(placed, OFTEN).asInt(), told(started, OFTEN).asInt());
        double without =
                rate(12 - told(placed, OFTEN).asInt(), 15 - told(started, OFTEN).asInt());
        assertEquals(0.375, with, 0.0001);
        assertEquals(0.5454, without, 0.0001);
        // Of each one person has it; of whom nobody has it nothing is told either.
        for (String label : List.of(SELDOM, "JONGERE")) {
            assertEquals(true, told(started, label).isMissingNode(), counts::toString);
            assertEquals(true, told(placed, label).isMissingNode(), counts::toString);
        }
    }

    @Test
    @Order(3)
    void givesTheSameAnswerAgainAndNoneOfWhoIsCountedElsewhere() {
        JsonNode again = office.read(
                STATUTORY_REPORTER,
                "reporting",
                question + "&knownAt=" + cohorts.path("knownAt").asText());

        assertEquals(cohorts.path("requests"), again.path("requests"));
        assertEquals(count(cohorts.at("/requests/0")), count(again.at("/requests/0")));
        // At the end of March nobody was placed yet: the same people in one cohort.
        JsonNode earlier = office.read(STATUTORY_REPORTER, "reporting", question + "&asOf=2025-03-31");
        assertEquals("[0, 27, 0, 0]", numbers(earlier.path("cohorts"), "people"));
        Answer refused = send(earlier.at("/requests/0"));
        assertEquals(409, refused.status(), refused::toString);
    }

    @Test
    @Order(4)
    void leavesEveryLabelInTheVault() throws SQLException {
        for (String topic : List.of(
                "participants.profiles.v1",
                "participants.events.v1",
                "trajectories.progress.v1",
                "trajectories.events.v1",
                "matching.events.v1",
                "reporting.events.v1")) {
            for (ConsumerRecord<String, byte[]> event : TopicReader.readAll(topic)) {
                String text = TopicReader.text(event);
                assertFalse(text.contains(OFTEN) || text.contains(SELDOM), topic);
            }
        }
        for (String service : List.of("matching", "trajectories", "reporting")) {
            try (Connection database = RunningPlatform.get().superuser(service)) {
                for (String table : texts(database, """
                        select quote_ident(table_name) from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
                    assertEquals(
                            List.of(),
                            texts(
                                    database,
                                    "select present::text from " + table + " present where present::text ~ '" + OFTEN
                                            + "|" + SELDOM + "' limit 1"),
                            service + " " + table);
                }
            }
        }
    }

    private void label(String person, String label) {
        office.api().post(LABEL_KEEPER, "participants", person + "/labels", """
                {"label": "%s", "validFrom": "2025-01-01", "source": "Iemand"}""".formatted(label));
    }

    private JsonNode count(JsonNode request) {
        Answer answer = send(request);
        assertEquals(200, answer.status(), answer::toString);
        return answer.body();
    }

    private Answer send(JsonNode request) {
        return office.api()
                .send("POST", STATUTORY_REPORTER, "participants", "/fairness-counts", request.toString(), null, null);
    }

    private static JsonNode told(JsonNode cohort, String label) {
        for (JsonNode count : cohort.path("counts")) {
            if (count.path("label").asText().equals(label)) {
                return count.path("count");
            }
        }
        throw new AssertionError("Label [" + label + "] is not in the answer");
    }

    private static double rate(int reached, int others) {
        return (double) reached / (reached + others);
    }

    private static String numbers(JsonNode rows, String member) {
        List<Integer> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.path(member).asInt()));
        return numbers.toString();
    }

    private static List<String> texts(Connection database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
