package nl.doorstroom.trajectories.crew.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Participants;
import nl.doorstroom.trajectories.testing.Placements;
import nl.doorstroom.trajectories.testing.TaskList;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class CrewRefillsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Inject
    Inbox inbox;

    private String programme;

    @BeforeEach
    void publishAProgramme() {
        programme = aProgramme();
    }

    @Test
    void tellsHowEachPlaceWasFilledAgainAndHowLongItTook() {
        String crew = aCrew(programme, 2);
        String first = Given.id(takePlace(crew, aTrajectory(programme)));
        UUID working = UUID.randomUUID();
        takePlace(crew, anActiveTrajectory(programme, working)).then().statusCode(201);
        endPlace(crew, first, "2026-03-01");
        for (int i = 0; i < 2; i++) {
            enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        }
        answer(crew, "declines", "{}");
        String second = answer(crew, "acceptances", "{\"validFrom\": \"2026-03-06\"}")
                .extract()
                .path("id");
        inbox.receive(List.of(Placements.started(UUID.randomUUID(), 1, working, "2026-04-01", "32")));

        refills(crew, "")
                .body("freed", equalTo(2))
                .body("refilled", equalTo(1))
                .body("open", equalTo(1))
                .body("medianDays", equalTo(4f))
                .body("items.freedOn", contains("2026-03-02", "2026-04-01"))
                .body("items.cause", contains("WITHDRAWN", "PLACEMENT"))
                .body("items.state", contains("TAKEN", "OPEN"))
                .body("items.offersMade", contains(2, 1))
                .body("items[0].takenOn", equalTo("2026-03-06"))
                .body("items[0].days", equalTo(4))
                .body("items[0].freedPlaceId", equalTo(first))
                .body("items[1].days", nullValue());
        refills(crew, "?until=2026-03-31").body("freed", equalTo(1)).body("items", hasSize(1));
        refills(crew, "?from=2026-04-01&state=OPEN").body("items.cause", contains("PLACEMENT"));
        asCoach()
                .get("/crews/" + crew + "/refills?from=2026-04-02&until=2026-04-01")
                .then()
                .statusCode(400);
        asCoach()
                .get("/crews/" + crew + "/places/" + second)
                .then()
                .body("freedPlaceId", equalTo(first))
                .body("daysToRefill", equalTo(4));
    }

    @Test
    void offersWhatIsFreeToWhoGoesOnAtOnce() {
        String crew = aCrew(programme, 1);
        String paused = anActiveTrajectory(programme, UUID.randomUUID());
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        enterWaitingList(crew, paused).then().statusCode(201);
        move(paused, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ZIEKTE\"}");
        endPlace(crew, place, "2026-03-01");
        offers(crew, "OPEN").body("items", empty());

        move(paused, "resumptions", "{\"from\": \"2026-03-09\"}");

        offers(crew, "OPEN").body("items.trajectoryId", contains(paused));
    }

    @Test
    void alertsAnewWhenAPlaceFindsNobodyAgainAfterTheFirstAlertWasSettled() {
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        endPlace(crew, place, "2026-03-01");
        String seat = refills(crew, "").extract().path("items[0].freeSeatId");
        String task = asCoach()
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/tasks")
                .path("items.find { it.subjectId == '" + seat + "' }.id");
        asCoach()
                .header("If-Match", "\"1\"")
                .post("/tasks/" + task + "/completions")
                .then()
                .statusCode(200);
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        String offer = offers(crew, "OPEN").extract().path("items[0].id");

        answer(crew, "declines", "{}");

        assertEquals(List.of("NOBODY_FOR_FREE_PLACE"), TaskList.about(seat, "DONE"));
        assertEquals(List.of("NOBODY_FOR_FREE_PLACE"), TaskList.about(offer, "OPEN"));
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        assertEquals(List.of("NOBODY_FOR_FREE_PLACE"), TaskList.about(offer, "LAPSED"));
    }

    @Test
    void offersByTheJobWhatSuitsSomebodyFromADayOnAndOnlyOnce() throws SQLException {
        String crew = aCrew(programme, 1);
        String later = Given.id(asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\", \"startDate\": \"%s\"}"
                        .formatted(UUID.randomUUID(), programme, TODAY.plusDays(7)))
                .post("/trajectories"));
        enterWaitingList(crew, later).then().statusCode(201);
        waitingList(crew)
                .body("entries.passedOver", contains("CANNOT_START_YET"))
                .body("entries.suitableFrom", contains(TODAY.plusDays(7).toString()));

        runFor("place-refill", TODAY);
        offers(crew, "OPEN").body("items", empty());
        pass("update trajectory set planned_start = planned_start - 7 where id = ?::uuid", later);
        runFor("place-refill", TODAY);
        runFor("place-refill", TODAY);

        offers(crew, "OPEN").body("items.trajectoryId", contains(later));
    }

    @Test
    void offersByTheJobAPlaceToWhoLostOneInAnotherCrew() {
        String crew = aCrew(programme, 1);
        String another = aCrew(programme, 1);
        String moving = aTrajectory(programme);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        enterWaitingList(crew, moving).then().statusCode(201);
        String elsewhere = Given.id(takePlace(another, moving));
        endPlace(crew, place, "2026-03-01");
        offers(crew, "OPEN").body("items", empty());
        endPlace(another, elsewhere, "2026-03-01");

        runFor("place-refill", TODAY);

        offers(crew, "OPEN").body("items.trajectoryId", contains(moving));
    }

    @Test
    void passesOverWhoDoesNotSuitTheCrewAndSaysWhy() {
        String crew = Given.id(asCoach().body("""
                        {"programmeId": "%s", "name": "Ploeg", "foreman": "foreman.gresbo", "capacity": 1,
                         "workKinds": ["MARKT"], "minimumHours": 12, "validFrom": "2026-01-12"}""".formatted(programme)).post("/crews"));
        String few = aTrajectory(programme);
        String other = aTrajectory(programme);
        String suits = aTrajectory(programme);
        plan(
                few,
                "[{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8}, {\"validFrom\": \"%s\", \"hoursPerWeek\": 12}]"
                        .formatted(TODAY.plusDays(14)));
        plan(other, "[{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 16}]");
        plan(suits, "[{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 12}]");
        String passed = Given.id(enterWaitingList(crew, few));
        asCoach()
                .body("{\"trajectoryId\": \"%s\", \"workKinds\": [\"HORECA\"]}".formatted(other))
                .post("/crews/" + crew + "/waiting-list")
                .then()
                .statusCode(201)
                .body("workKinds", contains("HORECA"));
        enterWaitingList(crew, suits).then().statusCode(201);

        offers(crew, "OPEN").body("items.trajectoryId", contains(suits));
        waitingList(crew)
                .body("entries.passedOver", contains("TOO_FEW_HOURS", "OTHER_WORK_WANTED", "HAS_OPEN_OFFER"))
                .body("entries[0].suitableFrom", equalTo(TODAY.plusDays(14).toString()))
                .body("entries[1].suitableFrom", nullValue());
        asCoach()
                .get("/crews/" + crew + "/waiting-list/" + passed + "/position")
                .then()
                .body("passedBy.because", contains("TOO_FEW_HOURS"));

        answer(crew, "declines", "{}");
        change(crew, "{\"workKinds\": [\"HORECA\"]}").statusCode(200);

        offers(crew, "OPEN").body("items.trajectoryId", contains(other));
    }

    @Test
    void offersAPlaceToWhoWantsItAfterAllAndKeepsThePosition() {
        String crew = aCrew(programme, 1);
        String wanting = aTrajectory(programme);
        String entry = Given.id(asCoach()
                .body("{\"trajectoryId\": \"%s\", \"workKinds\": [\"HORECA\"]}".formatted(wanting))
                .post("/crews/" + crew + "/waiting-list"));
        offers(crew, "OPEN").body("items", empty());

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"workKinds\": []}")
                .patch("/crews/" + crew + "/waiting-list/" + entry)
                .then()
                .statusCode(200)
                .body("workKinds", empty());

        offers(crew, "OPEN").body("items.trajectoryId", contains(wanting));
        answer(crew, "acceptances", "{}");
        asCoach()
                .header(
                        "If-Match",
                        asCoach()
                                .get("/crews/" + crew + "/waiting-list/" + entry)
                                .header("ETag"))
                .body("{\"workKinds\": []}")
                .patch("/crews/" + crew + "/waiting-list/" + entry)
                .then()
                .statusCode(409)
                .body("type", containsString("not-on-waiting-list"));
    }

    @Test
    void offersNothingForWhichThereIsNoRoomOnADayThatIsKnown() {
        String crew = aCrew(programme, 2);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        change(crew, "{\"capacity\": 1, \"validFrom\": \"%s\"}".formatted(TODAY.plusDays(30)))
                .statusCode(200)
                .body("capacity", equalTo(2))
                .body("capacities.capacity", contains(2, 1))
                .body("taken", equalTo(2));

        endPlace(crew, place, "2026-03-01");
        offers(crew, "OPEN").body("items", empty());
        change(crew, "{\"capacity\": 2, \"validFrom\": \"%s\"}".formatted(TODAY.plusDays(60)))
                .statusCode(200);

        offers(crew, "OPEN").body("items.freeFrom", contains(TODAY.plusDays(60).toString()));
    }

    @Test
    void keepsTheSeatRightWhenWhoHeldItOrWasOfferedItIsErased() {
        String crew = aCrew(programme, 1);
        UUID holder = UUID.randomUUID();
        String place = Given.id(takePlace(crew, aTrajectory(programme, holder)));
        endPlace(crew, place, "2026-03-01");
        UUID taker = UUID.randomUUID();
        enterWaitingList(crew, aTrajectory(programme, taker)).then().statusCode(201);
        answer(crew, "acceptances", "{\"validFrom\": \"2026-03-04\"}");
        UUID offered = UUID.randomUUID();
        String next = aTrajectory(programme);
        enterWaitingList(crew, aTrajectory(programme, offered)).then().statusCode(201);
        enterWaitingList(crew, next).then().statusCode(201);

        inbox.receive(List.of(Erased.event(Tokens.PUTTEN, holder)));
        inbox.receive(List.of(Erased.event(Tokens.PUTTEN, taker)));
        runFor("place-refill", TODAY);

        offers(crew, "OPEN").body("items.participantId", contains(offered.toString()));
        refills(crew, "")
                .body("items.days", contains(2))
                .body("items.cause", contains("WITHDRAWN"))
                .body("items[0].freedPlaceId", nullValue());

        inbox.receive(List.of(Erased.event(Tokens.PUTTEN, offered)));
        runFor("place-refill", TODAY);

        offers(crew, "OPEN").body("items.trajectoryId", contains(next));
    }

    @Test
    void countsBothRegistrationsOfAPersonWhenItOffers() {
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        UUID survivor = UUID.randomUUID();
        UUID duplicate = UUID.randomUUID();
        String first = aTrajectory(programme, survivor);
        String second = aTrajectory(programme, duplicate);
        enterWaitingList(crew, first).then().statusCode(201);
        enterWaitingList(crew, second).then().statusCode(201);
        endPlace(crew, place, "2026-03-01");
        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), survivor, duplicate)));

        answer(crew, "declines", "{}");

        offers(crew, "OPEN").body("items", empty());
        waitingList(crew).body("entries", hasSize(2));
    }

    @Test
    void closesACrewOnTheDayAfterItsLastAndEvictsNobodyBefore() throws SQLException {
        String crew = aCrew(programme, 2);
        UUID person = UUID.randomUUID();
        String trajectory = aTrajectory(programme, person);
        String place = Given.id(takePlace(crew, trajectory));
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);

        close(crew, TODAY)
                .statusCode(200)
                .body("lastDay", equalTo(TODAY.toString()))
                .body("taken", equalTo(1));
        runFor("crew-closing", TODAY);
        waitingList(crew).body("entries", hasSize(2));
        takePlace(crew, aTrajectory(programme)).then().statusCode(409);
        asCoach()
                .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"%s\"}"
                        .formatted(aTrajectory(programme), TODAY.plusDays(1)))
                .post("/crews/" + crew + "/places")
                .then()
                .statusCode(409)
                .body("type", containsString("crew-is-not-open"));

        pass("update crew set last_day = last_day - 1 where id = ?::uuid", crew);
        runFor("crew-closing", TODAY);
        runFor("crew-closing", TODAY);

        asCoach()
                .get("/crews/" + crew + "/places/" + place)
                .then()
                .body("freeFrom", equalTo(TODAY.toString()))
                .body("cause", equalTo("WITHDRAWN"))
                .body("version", equalTo(2));
        waitingList(crew).body("entries", empty());
        offers(crew, "EXPIRED").body("items", hasSize(1));
        assertEquals(1, Given.linesAbout(person, "close-crew"));
        asCoach().get("/trajectories/" + trajectory).then().body("status", equalTo("ACTIVE"));
        close(crew, TODAY).statusCode(409).body("type", containsString("crew-is-closed"));
        asCoach()
                .queryParam("programmeId", programme)
                .queryParam("on", TODAY.plusDays(1).toString())
                .get("/crews")
                .then()
                .body("items", empty());
    }

    @Test
    void listsCrewsByForemanWorkAndFreePlaces() {
        String crew = aCrew(programme, 1);
        String full = aCrew(programme, 1);
        takePlace(full, aTrajectory(programme)).then().statusCode(201);
        change(crew, "{\"foreman\": \"foreman.new\", \"name\": \"Ploeg Oost\"}")
                .statusCode(200)
                .body("foreman", equalTo("foreman.new"))
                .body("name", equalTo("Ploeg Oost"))
                .body("capacity", equalTo(1));

        crews("foreman=foreman.new").body("items.id", contains(crew));
        crews("workKind=HORECA").body("items", empty());
        crews("workKind=ZWERFVUIL").body("items.id", contains(crew, full));
        crews("freePlaces=true").body("items.id", contains(crew)).body("items.freePlaces", contains(1));
        crews("freePlaces=false").body("items.id", contains(full));
        crews("on=2026-01-11").body("items", empty());
        crews("organisation=00000001000000000299").body("items", empty());
    }

    @Test
    void letsOneOfFiftyAcceptTheLastPlace() throws Exception {
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        String waiting = aTrajectory(programme);
        enterWaitingList(crew, waiting).then().statusCode(201);
        endPlace(crew, place, "2026-03-01");
        String offer = offers(crew, "OPEN").extract().path("items[0].id");
        List<String> others = new ArrayList<>(Collections.nCopies(25, offer));
        for (int i = 0; i < 25; i++) {
            others.add(aTrajectory(programme));
        }

        List<Integer> answers = AtOnce.ask(
                others,
                one -> one.equals(offer)
                        ? asCoach()
                                .header("If-Match", "\"1\"")
                                .body("{}")
                                .post("/crews/" + crew + "/offers/" + offer + "/acceptances")
                        : asCoach()
                                .body("{\"trajectoryId\": \"%s\", \"validFrom\": \"%s\"}".formatted(one, TODAY))
                                .post("/crews/" + crew + "/places"));

        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        // Who read the offer before it was taken is told that it changed, the others that the crew is full.
        assertEquals(
                49, answers.stream().filter(code -> code == 409 || code == 412).count(), answers.toString());
        assertEquals(25, Collections.frequency(answers, 409), answers.toString());
        asCoach().get("/crews/" + crew).then().body("taken", equalTo(1)).body("version", notNullValue());
    }

    /** As if days had gone by. */
    private static void pass(String change, String id) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement update = connection.prepareStatement(change)) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }

    private void plan(String trajectory, String steps) {
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"steps\": " + steps + "}")
                .put("/trajectories/" + trajectory + "/hours-plan")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse crews(String query) {
        return asCoach()
                .get("/crews?programmeId=" + programme + "&" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String crew, String body) {
        return asCoach()
                .header("If-Match", asCoach().get("/crews/" + crew).header("ETag"))
                .body(body)
                .patch("/crews/" + crew)
                .then();
    }

    private static ValidatableResponse close(String crew, LocalDate lastDay) {
        return asCoach()
                .header("If-Match", asCoach().get("/crews/" + crew).header("ETag"))
                .body("{\"lastDay\": \"" + lastDay + "\"}")
                .post("/crews/" + crew + "/closures")
                .then();
    }

    private static ValidatableResponse refills(String crew, String query) {
        return asCoach().get("/crews/" + crew + "/refills" + query).then().statusCode(200);
    }

    private static ValidatableResponse waitingList(String crew) {
        return asCoach().get("/crews/" + crew + "/waiting-list").then().statusCode(200);
    }

    private static ValidatableResponse offers(String crew, String status) {
        return asCoach()
                .queryParam("status", status)
                .get("/crews/" + crew + "/offers")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse answer(String crew, String how, String body) {
        return asCoach()
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/crews/" + crew + "/offers/"
                        + offers(crew, "OPEN").extract().path("items[0].id") + "/" + how)
                .then()
                .statusCode(200);
    }

    private static void endPlace(String crew, String place, String lastDay) {
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"" + lastDay + "\"}")
                .post("/crews/" + crew + "/places/" + place + "/terminations")
                .then()
                .statusCode(200);
    }

    private static void runFor(String job, LocalDate day) {
        assertEquals(0, JobRuns.run(job, day).jsonPath().getInt("failed"));
    }
}
