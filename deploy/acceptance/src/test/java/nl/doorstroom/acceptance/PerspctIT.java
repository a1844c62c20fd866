package nl.doorstroom.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.ServiceName;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.EMPLOYER_ADVISER;
import static nl.doorstroom.acceptance.Office.FOREMAN;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.LABEL_KEEPER;
import static nl.doorstroom.acceptance.Office.POLICY_OFFICER;
import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Perspct (Drechtsteden) and its approach, from the first profile to the contract: selected by people, guided before the
 * release, first the match and then the milestones that lead to it, stage by stage, with the basic conditions kept in order,
 * tried at work and hired. Nobody but who keeps the labels can tell where it began. Each step goes on where the one before it
 * ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PerspctIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final LocalDate START = TODAY.minusDays(240);
    private static final LocalDate RELEASE = START.plusDays(67);
    private static final LocalDate CONTRACT = START.plusDays(160);
    private static final String WELDING = "https://linkeddata.competentnl.nl/id/skill/mig-lassen";
    private static final String COMMITTEE = "Selectiecommissie Dordrecht";
    private static final String PRISON = "00000001000000000202";

    /** What would tell where somebody comes from. */
    private static final List<String> TELLING = List.of("EX_DETENTIE", "HERSTEL\"", COMMITTEE, PRISON, "PI-Dordrecht");

    private final Office office = new Office("acceptance-perspct");
    private String person = "";
    private String programme = "";
    private String trajectory = "";
    private String employer = "";
    private String vacancy = "";
    private String match = "";
    private String milestone = "";
    private String proposal = "";
    private String trial = "";
    private String job = "";

    @Test
    @Order(1)
    void isReferredAndSelectedByPeople() throws Exception {
        ApiClient prison = new PartnerSystem("partner-prison").api("acceptance-perspct-prison");
        String referral = "/referrals/"
                + prison.post("", "participants", "/referrals", """
                        {"reference": "PI-Dordrecht-3", "reason": "BEGELEIDING_NAAR_WERK",
                         "person": {"bsn": "999950198", "givenName": "Dylan", "familyName": "Voorbeeld",
                                    "birthDate": "1991-06-21"}}""").id();
        person = "/participants/"
                + office.change(
                                CASE_MANAGER,
                                "participants",
                                referral,
                                "decisions",
                                "{\"decision\": \"ACCEPTED\", \"reason\": \"PASSEND\"}")
                        .body()
                        .path("participantId")
                        .asText();
        programme = office.publish(
                "Perspct van selectie tot contract",
                "TRAINING",
                "[\"MILESTONES\", \"HOURS_PLAN\", \"TRAININGS\"]",
                ", \"admission\": {\"eligibilities\": [\"WERKPROJECT\"]}");
        office.api().put(POLICY_OFFICER, "trajectories", "/programmes/" + programme + "/stages", """
                {"stages": [{"stage": "WERKNEMERSVAARDIGHEDEN"}, {"stage": "VAKOPLEIDING"}, {"stage": "BAAN"}]}""");
        office.api().post(LABEL_KEEPER, "participants", person + "/labels", """
                {"label": "EX_DETENTIE", "validFrom": "%s", "source": "Aanmelding"}""".formatted(START));
        Eventually.seen(() -> assertEquals(
                201,
                office.api()
                        .send(
                                "POST",
                                LABEL_KEEPER,
                                "participants",
                                person + "/eligibilities",
                                "{\"programmeId\": \"%s\"}".formatted(programme),
                                null,
                                null)
                        .status()));
        decideRelease(RELEASE.minusDays(7));
        Eventually.seen(() -> {
            Answer registered = office.api()
                    .send(
                            "POST",
                            JOB_COACH,
                            "trajectories",
                            "/trajectories",
                            "{\"participantId\": \"%s\", \"programmeId\": \"%s\"}"
                                    .formatted(Office.idOf(person), programme),
                            null,
                            null);
            assertEquals(201, registered.status(), registered::toString);
            trajectory = "/trajectories/" + registered.id();
        });

        office.change(JOB_COACH, "trajectories", trajectory, "selections", "");
        assertEquals("IN_SELECTION", status());
        office.change(JOB_COACH, "trajectories", trajectory, "schedules", "{\"startDate\": \"%s\"}".formatted(START));

        JsonNode history = office.read(JOB_COACH, "trajectories", trajectory + "/status-history");
        assertTrue(history.findValuesAsText("to").contains("IN_SELECTION"), history::toString);
        assertTrue(
                history.path("items").findValuesAsText("changedBy").stream().noneMatch(String::isBlank),
                history::toString);
    }

    @Test
    @Order(2)
    void isGuidedBeforeTheReleaseWithTheBasicConditionsInSight() {
        office.change(JOB_COACH, "trajectories", trajectory, "starts", "{\"startDate\": \"%s\"}".formatted(START));
        for (String condition : List.of("IDENTITEITSBEWIJS", "ONDERDAK", "HERSTEL")) {
            state(condition, "OP_ORDE", START);
        }
        office.api().put(JOB_COACH, "trajectories", trajectory + "/hours-plan", """
                {"steps": [{"validFrom": "%s", "hoursPerWeek": 12}, {"validFrom": "%s", "hoursPerWeek": 24}]}""".formatted(START, RELEASE));
        String first = plan("Kennismaken", START.plusDays(10), false);
        String after = plan("Eerste dag in de werkplaats", RELEASE.minusDays(4), true);

        decideRelease(RELEASE);

        Eventually.seen(() -> assertEquals(RELEASE.plusDays(3).toString(), due(after)));
        assertEquals(START.plusDays(10).toString(), due(first));
        assertEquals("ACTIVE", status());
        assertEquals("WERKNEMERSVAARDIGHEDEN", stage());
        for (String user : List.of(CASE_MANAGER, JOB_COACH)) {
            assertEquals(403, office.status(user, "participants", person + "/start-restrictions"), user);
        }
    }

    @Test
    @Order(3)
    void hasAMatchBeforeTheMilestonesThatLeadToIt() {
        employer = office.employer("Constructiewerkplaats Voorbeeld", "99950051");
        vacancy = office.api()
                .post(EMPLOYER_ADVISER, "matching", "/vacancies", """
                        {"employerId": "%s", "name": "Lasser", "positions": 1, "contractKind": "REGULIER",
                         "hoursMin": 24, "hoursMax": 32, "pc4": "3317", "publishedOn": "%s", "startDate": "%s",
                         "details": {"skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "label": "Lassen",
                                                 "importance": "ESSENTIAL"}]}}""".formatted(employer, START, CONTRACT, WELDING))
                .id();
        office.api().put(CASE_MANAGER, "participants", person + "/work-profile", """
                {"pc4": "3317", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 24, "hoursMax": 36,
                 "availableFrom": "%s"}""".formatted(RELEASE));
        office.api().post(JOB_COACH, "participants", person + "/skills", """
                {"uri": "%s", "scheme": "COMPETENT_NL", "label": "Lassen", "level": "NIET", "source": "TEST",
                 "observedOn": "%s"}""".formatted(WELDING, START));
        Eventually.seen(() -> assertEquals("NEAR_MATCH", fit().path("status").asText()));

        String run = office.api()
                .post(JOB_COACH, "matching", "/match-runs", """
                {"participantId": "%s", "from": "%s", "limit": 100}""".formatted(Office.idOf(person), TODAY))
                .id();
        Answer targeted = office.api().post(JOB_COACH, "matching", "/matches", """
                {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "%s"}""".formatted(
                        run, Office.idOf(person), vacancy, START.plusDays(2)));
        match = targeted.id();
        assertEquals(1, targeted.body().path("gaps").size(), targeted::toString);

        Eventually.seen(() -> assertEquals(1, proposed().size()));
        milestone = trajectory + "/milestones/"
                + office.api()
                        .post(
                                JOB_COACH,
                                "trajectories",
                                trajectory + "/milestones",
                                "{\"proposalId\": \"%s\"}"
                                        .formatted(proposed().get(0).path("id").asText()))
                        .id();
    }

    @Test
    @Order(4)
    void learnsToWorkTogetherBeforeATrade() {
        String training = train("Werknemersvaardigheden", "EMPLOYEE_SKILLS", START.plusDays(7), "");
        office.change(JOB_COACH, "trajectories", training, "completions", """
                {"completedOn": "%s"}""".formatted(START.plusDays(35)));
        String observations = person + "/employee-skill-observations";
        Eventually.seen(() -> assertEquals(200, office.status(FOREMAN, "participants", observations)));
        for (String rating : List.of("ONVOLDOENDE", "VOLDOENDE", "GOED")) {
            office.api().post(FOREMAN, "participants", observations, """
                    {"skill": "SAMENWERKING", "rating": "%s", "observedOn": "%s"}""".formatted(rating, START.plusDays(30)));
        }

        assertEquals(409, enter("BAAN", START.plusDays(36)).status());
        Answer entered = enter("VAKOPLEIDING", START.plusDays(36));

        assertTrue(entered.status() < 300, entered::toString);
        assertEquals("VAKOPLEIDING", stage());
        assertEquals(
                1.0,
                office.items(JOB_COACH, "participants", person + "/employee-skill-trends")
                        .get(0)
                        .path("slope")
                        .asDouble());
    }

    @Test
    @Order(5)
    void losesTheRoofAndKeepsTheWay() {
        state("ONDERDAK", "NIET_OP_ORDE", RELEASE.plusDays(5));
        Eventually.seen(() -> assertEquals(List.of("ONDERDAK OPEN"), signals()));
        String signal = office.items(JOB_COACH, "trajectories", trajectory + "/signals")
                .get(0)
                .path("id")
                .asText();
        office.change(JOB_COACH, "trajectories", "/signals/" + signal, "acknowledgements", "");

        state("ONDERDAK", "OP_ORDE", RELEASE.plusDays(19));

        Eventually.seen(() -> assertEquals(List.of("ONDERDAK CLOSED"), signals()));
        assertEquals("ACTIVE", status());
    }

    @Test
    @Order(6)
    void learnsTheTradeOfTheMatch() {
        String training = train(
                "Lassen niveau 1",
                "VOCATIONAL",
                RELEASE,
                ", \"skill\": {\"uri\": \"%s\", \"scheme\": \"COMPETENT_NL\", \"label\": \"Lassen\"}"
                        .formatted(WELDING));
        office.change(JOB_COACH, "trajectories", training, "completions", """
                {"completedOn": "%s", "certificate": {"name": "Lasdiploma niveau 1", "level": "GOED"}}""".formatted(RELEASE.plusDays(50)));

        office.change(JOB_COACH, "trajectories", milestone, "completions", """
                {"reachedOn": "%s", "evidence": "Diploma gezien"}""".formatted(RELEASE.plusDays(50)));

        Eventually.seen(() -> {
            JsonNode effect = office.read(JOB_COACH, "trajectories", milestone + "/effect");
            assertEquals("KNOWN", effect.path("state").asText(), effect::toString);
            assertEquals("MATCH", fit().path("status").asText(), () -> fit().toString());
        });
        assertTrue(enter("BAAN", RELEASE.plusDays(51)).status() < 300);
    }

    @Test
    @Order(7)
    void isTriedAtWorkWithTheYesOfBoth() {
        proposal = "/proposals/"
                + office.api()
                        .post(JOB_COACH, "matching", "/proposals", """
                {"participantId": "%s", "vacancyId": "%s", "matchId": "%s", "on": "%s"}""".formatted(
                                        Office.idOf(person), vacancy, match, CONTRACT.minusDays(40)))
                        .id();
        step("participant-offers");
        Answer early = office.api()
                .send(
                        "POST",
                        JOB_COACH,
                        "matching",
                        proposal + "/presentations",
                        "{\"on\": \"%s\"}".formatted(CONTRACT.minusDays(40)),
                        office.api().get(JOB_COACH, "matching", proposal).etag(),
                        null);
        assertEquals(409, early.status(), early::toString);
        List.of("participant-agreements", "presentations", "trial-placements").forEach(this::step);

        trial = place(
                "PROEFPLAATS", CONTRACT.minusDays(31), ", \"plannedEnd\": \"%s\"".formatted(CONTRACT.minusDays(1)));

        assertFalse(office.read(JOB_COACH, "matching", trial).path("paid").asBoolean());
        step("employer-offers");
        step("acceptances");
        assertEquals(
                "ACCEPTED",
                office.read(JOB_COACH, "matching", proposal).path("state").asText());
    }

    @Test
    @Order(8)
    void getsTheContractThatEndsTheBenefitAndLasts() {
        String benefit = person + "/benefits/"
                + office.api()
                        .post(CASE_MANAGER, "participants", person + "/benefits", """
                        {"kind": "PW_ALGEMEEN", "startDate": "%s", "backdatingReason": "OVERGENOMEN"}""".formatted(RELEASE))
                        .id();

        job = place("REGULIER", CONTRACT, ", \"predecessorId\": \"%s\"".formatted(Office.idOf(trial)));

        Eventually.seen(() -> {
            assertEquals("AFTERCARE", status());
            assertEquals(1, endProposals().size());
        });
        office.change(
                CASE_MANAGER,
                "participants",
                "/benefit-end-proposals/" + endProposals().get(0).path("id").asText(),
                "acceptances",
                "{}");
        office.api().post(JOB_COACH, "matching", job + "/confirmations", """
                {"confirmedOn": "%s"}""".formatted(TODAY.minusDays(10)));

        assertEquals(
                CONTRACT.minusDays(1).toString(),
                office.read(CASE_MANAGER, "participants", benefit)
                        .path("lastDay")
                        .asText());
        Eventually.seen(() -> {
            JsonNode placements = office.figure("placements", programme, CONTRACT.getYear(), "");
            // The trial counts nowhere.
            assertEquals(1, measure(placements, "personsPlaced"));
            assertEquals(1, measure(placements, "placements"));
            assertEquals(1, measure(placements, "contracts"));
            assertEquals(
                    1,
                    measure(
                            office.figure(
                                    "ended-benefits",
                                    programme,
                                    CONTRACT.minusDays(1).getYear(),
                                    ""),
                            "EXIT_TO_WORK"));
        });
    }

    @Test
    @Order(9)
    void isKnownNowhereByWhereItBegan() throws SQLException {
        for (String topic : List.of(
                "participants.events.v1",
                "participants.profiles.v1",
                "trajectories.events.v1",
                "trajectories.progress.v1",
                "matching.events.v1",
                "reporting.events.v1")) {
            for (ConsumerRecord<String, byte[]> event : TopicReader.readAll(topic)) {
                String text = TopicReader.text(event);
                TELLING.forEach(word -> assertFalse(text.contains(word), () -> word + " is on " + topic));
            }
        }
        for (ServiceName service : ServiceName.values()) {
            // Participants knows who referred whom, and may know of a condition by its code; the vault is sealed there
            // too.
            List<String> words = service.id().equals("participants") ? List.of("EX_DETENTIE", COMMITTEE) : TELLING;
            for (String word : words) {
                assertEquals(List.of(), tablesWith(service.id(), word), () -> word + " in " + service.id());
            }
        }
        for (String address : List.of(
                "participants" + person,
                "participants" + person + "/basic-conditions",
                "participants" + person + "/timeline?limit=99",
                "participants" + person + "/eligibilities?programme=" + programme,
                "trajectories" + trajectory,
                "trajectories" + trajectory + "/plan",
                "trajectories" + trajectory + "/planned-date-changes",
                "matching" + job + "/history",
                "matching" + person + "/opportunities")) {
            int slash = address.indexOf('/');
            String shown = office.read(JOB_COACH, address.substring(0, slash), address.substring(slash))
                    .toString();
            TELLING.forEach(word -> assertFalse(shown.contains(word), () -> word + " is shown at " + address));
        }
    }

    /** Tables of a service in a row of which a word stands as it is. */
    private static List<String> tablesWith(String service, String word) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = RunningPlatform.get().superuser(service);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        select quote_ident(table_name) from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (PreparedStatement search = connection.prepareStatement(
                        "select from " + table + " t where position(? in t::text) > 0 limit 1")) {
                    search.setString(1, word);
                    if (search.executeQuery().next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private void decideRelease(LocalDate day) {
        office.api().put(LABEL_KEEPER, "participants", person + "/start-restrictions", """
                {"earliestStart": "%s", "selection": {"motivated": true, "noDanger": true, "decidedBy": "%s",
                 "decidedOn": "%s"}}""".formatted(
                        day, COMMITTEE, START));
    }

    private void state(String condition, String status, LocalDate from) {
        office.api()
                .put(
                        CASE_MANAGER,
                        "participants",
                        person + "/basic-conditions/" + condition,
                        "{\"status\": \"%s\", \"validFrom\": \"%s\"}".formatted(status, from));
    }

    private String plan(String title, LocalDate due, boolean afterRelease) {
        return trajectory + "/milestones/"
                + office.api()
                        .post(JOB_COACH, "trajectories", trajectory + "/milestones", """
                        {"title": "%s", "dueDate": "%s", "afterEarliestStart": %s}""".formatted(
                                        title, due, afterRelease))
                        .id();
    }

    private String due(String planned) {
        return office.read(JOB_COACH, "trajectories", planned).path("dueDate").asText();
    }

    private List<JsonNode> proposed() {
        return office.items(JOB_COACH, "trajectories", trajectory + "/milestone-proposals?state=OPEN");
    }

    private String train(String course, String kind, LocalDate start, String more) {
        String training = trajectory + "/trainings/"
                + office.api()
                        .post(JOB_COACH, "trajectories", trajectory + "/trainings", """
                        {"course": "%s", "provider": "Vakschool Voorbeeld", "kind": "%s", "start": "%s",
                         "plannedEnd": "%s"%s}""".formatted(
                                        course, kind, start, start.plusDays(60), more))
                        .id();
        office.api().post(JOB_COACH, "trajectories", training + "/attendance", """
                {"on": "%s", "presence": "PRESENT"}""".formatted(start));
        return training;
    }

    private Answer enter(String stage, LocalDate day) {
        String stages = trajectory + "/stages";
        return office.api()
                .send(
                        "POST",
                        JOB_COACH,
                        "trajectories",
                        stages,
                        "{\"stage\": \"%s\", \"enteredOn\": \"%s\"}".formatted(stage, day),
                        office.api().get(JOB_COACH, "trajectories", stages).etag(),
                        null);
    }

    private String stage() {
        return office.read(JOB_COACH, "trajectories", trajectory + "/stages")
                .path("present")
                .asText();
    }

    private List<String> signals() {
        return office.items(JOB_COACH, "trajectories", trajectory + "/signals").stream()
                .map(signal -> signal.path("code").asText() + " "
                        + signal.path("state").asText())
                .toList();
    }

    private JsonNode fit() {
        return office.fit(person, vacancy, TODAY.toString());
    }

    private void step(String step) {
        office.change(JOB_COACH, "matching", proposal, step, "{\"on\": \"%s\"}".formatted(CONTRACT.minusDays(40)));
    }

    private String place(String kind, LocalDate start, String more) {
        return "/placements/"
                + office.api()
                        .post(JOB_COACH, "matching", "/placements", """
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "trajectoryId": "%s", "contractKind": "%s", "startDate": "%s", "hoursPerWeek": 24%s}""".formatted(
                                        Office.idOf(person),
                                        employer,
                                        vacancy,
                                        Office.idOf(proposal),
                                        Office.idOf(trajectory),
                                        kind,
                                        start,
                                        more))
                        .id();
    }

    private List<JsonNode> endProposals() {
        return office.items(CASE_MANAGER, "participants", person + "/benefit-end-proposals?state=OPEN");
    }

    private String status() {
        return office.read(JOB_COACH, "trajectories", trajectory).path("status").asText();
    }
}
