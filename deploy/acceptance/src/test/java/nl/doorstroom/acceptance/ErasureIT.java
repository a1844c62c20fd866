package nl.doorstroom.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.ServiceName;
import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.PRIVACY_OFFICER;
import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One of two people who were placed is erased: known to nobody any more, and counted as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ErasureIT {

    private static final String NUMBER = "999950058";
    private static final String NAME = "Wilhelmina";

    /** Where an erased person may still be named: what was done, and that nothing may come again. */
    private static final Set<String> TRACES =
            Set.of("audit_entry", "data_key", "erased_person", "erasure", "processing_log");

    private final Office office = new Office("acceptance-erasure");
    private String person = "";
    private String programme = "";
    private String trajectory = "";
    private String job = "";
    private String knownAt = "";
    private List<String> before = List.of();

    @BeforeAll
    void placeTwo() {
        programme = office.publish("Vergeten", "WORK_PROJECT", "[\"CREW\", \"HOURS_PLAN\"]", "");
        String crew = office.api()
                .post(JOB_COACH, "trajectories", "/crews", """
                {"programmeId": "%s", "name": "Vergeten", "foreman": "foreman.gresbo", "capacity": 2,
                 "workKinds": ["ZWERFVUIL"], "validFrom": "2024-09-02"}""".formatted(programme))
                .id();
        String employer = office.employer("Bedrijf Voorbeeld", "99950004");
        place(NUMBER, NAME, crew, employer);
        String erased = person;
        String itsTrajectory = trajectory;
        String itsJob = job;
        place("999950071", "Adriana", crew, employer);
        person = erased;
        trajectory = itsTrajectory;
        job = itsJob;
        Eventually.seen(() -> {
            assertEquals(2, measure(office.figure("placements", programme, 2025, ""), "personsPlaced"));
            assertEquals(2, measure(office.figure("ended-benefits", programme, 2025, ""), "EXIT_TO_WORK"));
            assertEquals(2, measure(office.figure("crews", programme, 2025, ""), "placesFreed"));
            assertTrue(office.figure("lasting-work", programme, 2025, "&asOf=2026-03-31")
                    .toString()
                    .contains("\"SUSTAINED\":2"));
        });
        knownAt = "&knownAt=" + Instant.now();
        before = figures();
    }

    /** Somebody who left a crew and a benefit for a job that lasts, and is not guided any more. */
    private void place(String number, String name, String crew, String employer) {
        person = office.register(number, name);
        office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                {"pc4": "3882", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 8, "hoursMax": 32}""");
        String benefit = person + "/benefits/"
                + office.api()
                        .post(
                                CASE_MANAGER,
                                "participants",
                                person + "/benefits",
                                "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2023-01-01\", \"backdatingReason\": \"OVERGENOMEN\"}")
                        .id();
        trajectory = office.guide(person, programme, "2024-09-02");
        office.api()
                .post(JOB_COACH, "trajectories", "/crews/" + crew + "/places", """
                {"trajectoryId": "%s", "validFrom": "2024-09-02"}""".formatted(Office.idOf(trajectory)));
        job = office.place(person, employer, trajectory, "2025-03-10", 24);
        office.change(CASE_MANAGER, "participants", benefit, "terminations", """
                {"lastDay": "2025-03-09", "reason": "WERK", "placementId": "%s"}""".formatted(Office.idOf(job)));
        office.api().post(JOB_COACH, "matching", job + "/confirmations", "{\"confirmedOn\": \"2026-03-15\"}");
        Eventually.seen(() -> assertEquals(
                "AFTERCARE",
                office.read(JOB_COACH, "trajectories", trajectory)
                        .path("status")
                        .asText()));
        office.change(
                JOB_COACH,
                "trajectories",
                trajectory,
                "terminations",
                "{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2025-09-14\"}");
    }

    @Test
    @Order(1)
    void isKeptByALegalHold() {
        String hold = person + "/legal-holds/"
                + office.api()
                        .post(
                                PRIVACY_OFFICER,
                                "participants",
                                person + "/legal-holds",
                                "{\"reason\": \"BEZWAAR_OF_BEROEP\"}")
                        .id();

        Answer refused = erase();

        assertEquals(409, refused.status());
        assertEquals(Office.idOf(hold), refused.body().path("legalHoldId").asText(), refused::toString);
        for (ServiceName service : ServiceName.values()) {
            assertEquals(200, timeline(service), service.id());
        }
        office.delete(PRIVACY_OFFICER, "participants", hold);
    }

    @Test
    @Order(2)
    void isKnownToNoServiceAnyMore() throws SQLException {
        // Who is guided is not erased: participants has to hear first that the trajectory ended.
        Eventually.seen(() -> {
            Answer erased = erase();
            assertEquals(201, erased.status(), erased::toString);
        });

        assertEquals(404, office.status(CASE_MANAGER, "participants", person));
        Eventually.seen(() -> {
            for (ServiceName service : ServiceName.values()) {
                assertEquals(404, timeline(service), service.id());
            }
            assertEquals(404, office.status(JOB_COACH, "trajectories", trajectory));
            assertEquals(404, office.status(JOB_COACH, "matching", job));
        });
        for (ServiceName service : ServiceName.values()) {
            Eventually.seen(
                    () -> assertEquals(Set.of(), tablesThatName(service, Office.idOf(person), TRACES), service.id()));
            assertEquals(Set.of(), tablesThatName(service, NAME, Set.of()), service.id());
            assertEquals(Set.of(), tablesThatName(service, NUMBER, Set.of()), service.id());
        }
    }

    @Test
    @Order(3)
    void isToldToBeForgottenWhereverItWasTold() {
        for (String topic : List.of("participants.events.v1", "participants.profiles.v1")) {
            List<String> told = TopicReader.readAll(topic).stream()
                    .map(TopicReader::text)
                    .filter(event -> event.contains(Office.idOf(person)))
                    .toList();
            assertTrue(told.stream().anyMatch(event -> event.contains("participant-anonymised")), topic);
            assertFalse(told.toString().contains(NAME) || told.toString().contains(NUMBER), topic);
        }
    }

    @Test
    @Order(4)
    void leavesALogOfWhatWasDoneThatNobodyCanRead() {
        JsonNode entries = office.api()
                .ask(PRIVACY_OFFICER, "participants", "/audit-entries/_zoek", """
                        {"participantId": "%s", "action": "CREATE", "limit": 100}""".formatted(Office.idOf(person)))
                .body()
                .path("items");

        assertTrue(entries.size() > 0);
        entries.forEach(entry -> assertTrue(entry.path("erased").asBoolean(), entry::toString));
    }

    @Test
    @Order(5)
    void isCountedAsBeforeAlsoAfterAReplay() throws SQLException {
        assertEquals(before, figures());

        office.makeFiguresAnew("replays");

        assertEquals(before, figures());
        assertEquals(Set.of(), tablesThatName(ServiceName.REPORTING, Office.idOf(person), TRACES));
    }

    private int timeline(ServiceName service) {
        return office.status(CASE_MANAGER, service.id(), person + "/timeline-entries");
    }

    private Answer erase() {
        return office.api()
                .send(
                        "POST",
                        PRIVACY_OFFICER,
                        "participants",
                        "/erasures",
                        "{\"participantId\": \"%s\"}".formatted(Office.idOf(person)),
                        null,
                        null);
    }

    /** The figures of whole months, as of their ends: as known when everybody was, and as known now. */
    private List<String> figures() {
        List<String> figures = new ArrayList<>();
        for (String known : List.of(knownAt, "")) {
            for (String asOf : List.of("2025-03-31", "2025-04-30", "2026-03-31")) {
                for (String grouping : List.of("none", "month", "organisation")) {
                    for (String name : List.of("placements", "ended-benefits", "lasting-work")) {
                        figures.add(figure(name, "&asOf=" + asOf + "&groupBy=" + grouping + known));
                    }
                }
                figures.add(figure("crews", "&asOf=" + asOf + known));
            }
        }
        return figures;
    }

    private String figure(String name, String question) {
        JsonNode figure = Office.numbers(office.figure(name, programme, 2025, question));
        ((ObjectNode) figure.path("parameters")).remove("knownAt");
        return figure.toPrettyString();
    }

    /** Tables of which a row says something, wherever in it. */
    private static Set<String> tablesThatName(ServiceName service, String text, Set<String> allowed)
            throws SQLException {
        Set<String> naming = new TreeSet<>();
        try (Connection connection = RunningPlatform.get().superuser(service.id());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select relname from pg_class where relkind = 'r'"
                    + " and relnamespace = 'public'::regnamespace")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            tables.removeAll(allowed);
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select from " + table + " t where to_jsonb(t)::text like '%" + text + "%' limit 1")) {
                    if (row.next()) {
                        naming.add(table);
                    }
                }
            }
        }
        return naming;
    }
}
