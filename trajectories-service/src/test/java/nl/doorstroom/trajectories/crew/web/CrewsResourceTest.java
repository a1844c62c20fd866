package nl.doorstroom.trajectories.crew.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.trajectories.testing.AtOnce;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.TaskList;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class CrewsResourceTest {

    @Inject
    EntityManagerFactory sessions;

    @Test
    void listsManyCrewsWithAsManyQuestionsToTheDatabaseAsOne() {
        String programme = aProgramme();
        aCrew(programme, 2);
        long one = statementsOfListing(programme, 1);
        for (int more = 0; more < 4; more++) {
            aCrew(programme, 2);
        }

        assertEquals(one, statementsOfListing(programme, 5));
    }

    private long statementsOfListing(String programme, int expected) {
        Statistics statistics = sessions.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        asCoach().get("/crews?programmeId=" + programme).then().statusCode(200).body("items", hasSize(expected));
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return statements;
    }

    @Test
    void refusesANinthPlaceInACrewOfEight() {
        String programme = aProgramme();
        String crew = aCrew(programme, 8);
        for (int i = 0; i < 8; i++) {
            takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        }

        takePlace(crew, aTrajectory(programme)).then().statusCode(409).body("type", containsString("crew-is-full"));
        crew(crew).body("taken", equalTo(8));
    }

    @Test
    void givesTheLastPlaceToOneOfFiftyWhoAskAtOnce() throws Exception {
        String programme = aProgramme();
        String crew = aCrew(programme, 8);
        for (int i = 0; i < 7; i++) {
            takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        }
        List<String> askers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            askers.add(aTrajectory(programme));
        }

        List<Integer> answers = AtOnce.ask(askers, trajectory -> takePlace(crew, trajectory));

        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(49, Collections.frequency(answers, 409), answers.toString());
        crew(crew).body("taken", equalTo(8));
    }

    @Test
    void givesAPersonOnePlaceAlsoWhenTwoCrewsAreAskedAtOnce() throws Exception {
        String programme = aProgramme();
        String trajectory = aTrajectory(programme);
        List<String> crews = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            crews.add(aCrew(programme, 8));
        }

        List<Integer> answers = AtOnce.ask(crews, crew -> takePlace(crew, trajectory));

        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(3, Collections.frequency(answers, 409), answers.toString());
    }

    @Test
    void startsATrajectoryWithItsPlace() {
        String programme = aProgramme();
        String trajectory = aTrajectory(programme);

        takePlace(aCrew(programme, 1), trajectory).then().statusCode(201);

        asCoach()
                .get("/trajectories/" + trajectory)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("startDate", equalTo("2026-01-12"));
    }

    @Test
    void offersAFreedPlaceToWhoComesNextAndNeverTwice() throws SQLException {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        String first = aTrajectory(programme);
        String second = aTrajectory(programme);
        enterWaitingList(crew, first).then().statusCode(201);
        enterWaitingList(crew, second).then().statusCode(201);
        offers(crew, "OPEN").body("items", hasSize(0));

        endPlace(crew, place, "2026-03-01").statusCode(200).body("freeFrom", equalTo("2026-03-02"));

        offers(crew, "OPEN").body("items.trajectoryId", contains(first));
        answer(crew, anOpenOffer(crew), "declines", null).statusCode(200);
        offers(crew, "OPEN").body("items.trajectoryId", contains(second));
        Given.passTheDaysOfOffers(crew);
        asCoach()
                .body("{\"on\": \"" + LocalDate.now(ZoneId.of("Europe/Amsterdam")) + "\"}")
                .post("/crews/" + crew + "/offer-expirations")
                .then()
                .statusCode(200)
                .body("expired.trajectoryId", contains(second));
        offers(crew, "OPEN").body("items", hasSize(0));
        asCoach()
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/tasks")
                .then()
                .body("items.findAll { it.kind == 'NOBODY_FOR_FREE_PLACE' }.size() > 0", equalTo(true));

        String newcomer = aTrajectory(programme);
        enterWaitingList(crew, newcomer).then().statusCode(201);
        offers(crew, "OPEN").body("items.trajectoryId", contains(newcomer));
    }

    @Test
    void makesAPersonActiveWhoAcceptsAPlace() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String trajectory = aTrajectory(programme);
        enterWaitingList(crew, trajectory).then().statusCode(201).body("state", equalTo("WAITING"));
        String offer = anOpenOffer(crew);

        takePlace(crew, aTrajectory(programme)).then().statusCode(409);
        answer(crew, offer, "acceptances", "{\"validFrom\": \"2026-01-01\"}")
                .statusCode(409)
                .body("type", containsString("place-not-yet-free"));
        answer(crew, offer, "acceptances", "{\"validFrom\": \"2026-01-19\"}")
                .statusCode(200)
                .body("validFrom", equalTo("2026-01-19"));

        asCoach().get("/trajectories/" + trajectory).then().body("status", equalTo("ACTIVE"));
        offers(crew, "ACCEPTED").body("items.id", contains(offer));
        answer(crew, offer, "acceptances", "{}").statusCode(412);
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{}")
                .post("/crews/" + crew + "/offers/" + offer + "/acceptances")
                .then()
                .statusCode(409)
                .body("type", containsString("offer-is-closed"));
        waitingList(crew).body("entries", hasSize(0));
    }

    @Test
    void writesALineAboutWhoIsOfferedAPlaceByARequestAboutSomebodyElse() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        UUID offered = UUID.randomUUID();
        enterWaitingList(crew, aTrajectory(programme, offered)).then().statusCode(201);

        endPlace(crew, place, "2026-03-01").statusCode(200);

        assertEquals(1, Given.linesAbout(offered, "offer-crew-place"));
    }

    @Test
    void explainsTheOrderOfTheWaitingList() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String offered = aTrajectory(programme);
        String paused = anActiveTrajectory(programme, UUID.randomUUID());
        enterWaitingList(crew, offered).then().statusCode(201);
        enterWaitingList(crew, paused).then().statusCode(201);
        asCoach()
                .header("If-Match", "\"3\"")
                .body("{\"from\": \"2026-03-02\", \"reason\": \"ANDERS\"}")
                .post("/trajectories/" + paused + "/pauses")
                .then()
                .statusCode(200);

        waitingList(crew)
                .body("rule", equalTo("RETURNED_THEN_ENTRY"))
                .body("entries.position", contains(1, 2))
                .body("entries.trajectoryId", contains(offered, paused))
                .body("entries.because", contains("ENTRY", "ENTRY"))
                .body("entries.passedOver", contains("HAS_OPEN_OFFER", "TRAJECTORY_NOT_READY"));
        enterWaitingList(crew, offered).then().statusCode(409).body("type", containsString("already-waiting"));
    }

    @Test
    void evictsNobodyAndOffersNothingWhenItBecomesSmaller() {
        String programme = aProgramme();
        String crew = aCrew(programme, 2);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        enterWaitingList(crew, aTrajectory(programme)).then().statusCode(201);

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": 1}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(200)
                .body("taken", equalTo(2));
        endPlace(crew, place, "2026-03-01").statusCode(200);
        offers(crew, "OPEN").body("items", hasSize(0));

        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"capacity\": 2}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(200)
                .body("openOffers", equalTo(1));
        asCoach()
                .header("If-Match", "\"3\"")
                .body("{\"capacity\": 1}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(409)
                .body("type", containsString("places-are-offered"));
    }

    @Test
    void dropsTheTaskOfASeatThatIsClosed() throws SQLException {
        String programme = aProgramme();
        String crew = aCrew(programme, 2);
        String place = Given.id(takePlace(crew, aTrajectory(programme)));
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        endPlace(crew, place, "2026-03-01").statusCode(200);
        String seat = seatFreedBy(place);
        assertEquals(List.of("NOBODY_FOR_FREE_PLACE"), TaskList.about(seat, "OPEN"));

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"capacity\": 1}")
                .patch("/crews/" + crew)
                .then()
                .statusCode(200);

        assertEquals(List.of("NOBODY_FOR_FREE_PLACE"), TaskList.about(seat, "LAPSED"));
    }

    private static String seatFreedBy(String place) throws SQLException {
        try (Connection connection = RealParts.superuser();
                PreparedStatement query =
                        connection.prepareStatement("select id from crew_free_seat where freed_place_id = ?::uuid")) {
            query.setString(1, place);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void freesThePlaceWhenTheTrajectoryEndsOrGoesElsewhere() {
        String programme = aProgramme();
        String crew = aCrew(programme, 2);
        String ending = aTrajectory(programme);
        String moving = aTrajectory(programme);
        takePlace(crew, ending).then().statusCode(201);
        takePlace(crew, moving).then().statusCode(201);

        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}")
                .post("/trajectories/" + ending + "/terminations")
                .then()
                .statusCode(200);
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-03-02\"}")
                .post("/trajectories/" + moving + "/transfers")
                .then()
                .statusCode(200);

        asCoach()
                .queryParam("on", "2026-03-01")
                .get("/crews/" + crew + "/places")
                .then()
                .body("items.cause", contains("TRAJECTORY_ENDED", "TRANSFER"))
                .body("items.freeFrom", contains("2026-03-02", "2026-03-02"));
        crew(crew).body("taken", equalTo(0));
    }

    @Test
    void takesWhoEndsOffTheListAndOffersThePlaceOn() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        String leaving = aTrajectory(programme);
        String next = aTrajectory(programme);
        enterWaitingList(crew, leaving).then().statusCode(201);
        enterWaitingList(crew, next).then().statusCode(201);

        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}")
                .post("/trajectories/" + leaving + "/terminations")
                .then()
                .statusCode(200);

        offers(crew, "OPEN").body("items.trajectoryId", contains(next));
        waitingList(crew).body("entries.trajectoryId", contains(next));
    }

    @Test
    void leavesTheWaitingListWhenAsked() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        String entry = Given.id(enterWaitingList(crew, aTrajectory(programme)));

        asCoach()
                .header("If-Match", "\"1\"")
                .delete("/crews/" + crew + "/waiting-list/" + entry)
                .then()
                .statusCode(200)
                .body("state", equalTo("LEFT"));

        waitingList(crew).body("entries", hasSize(0));
    }

    @Test
    void letsNobodyEndATrajectoryUnseenThatAPlaceWasGivenTo() {
        String programme = aProgramme();
        String seated = anActiveTrajectory(programme, UUID.randomUUID());
        String waiting = anActiveTrajectory(programme, UUID.randomUUID());
        String crew = aCrew(programme, 1);
        takePlace(crew, seated).then().statusCode(201);
        enterWaitingList(crew, waiting).then().statusCode(201);

        for (String trajectory : List.of(seated, waiting)) {
            asCoach()
                    .header("If-Match", "\"2\"")
                    .body("{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}")
                    .post("/trajectories/" + trajectory + "/terminations")
                    .then()
                    .statusCode(412);
        }
    }

    @Test
    void keepsNoSeatForWhoEndsWhileThePlaceIsTaken() throws Exception {
        String programme = aProgramme();
        String crew = aCrew(programme, 8);
        for (int i = 0; i < 8; i++) {
            String trajectory = anActiveTrajectory(programme, UUID.randomUUID());
            List<Integer> answers = AtOnce.ask(
                    List.of(true, false),
                    take -> take
                            ? takePlace(crew, trajectory)
                            : asCoach()
                                    .header("If-Match", "\"2\"")
                                    .body("{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\"}")
                                    .post("/trajectories/" + trajectory + "/terminations"));
            assertEquals(1, answers.stream().filter(code -> code < 300).count(), answers.toString());
        }
    }

    @Test
    void letsOffersGoUntilTomorrowAndNotBefore() {
        String crew = aCrew(aProgramme(), 1);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

        expire(crew, today.plusDays(1)).statusCode(200);
        expire(crew, today.plusDays(3)).statusCode(400).body("errors[0].pointer", equalTo("/on"));
    }

    private static ValidatableResponse expire(String crew, LocalDate on) {
        return asCoach()
                .body("{\"on\": \"" + on + "\"}")
                .post("/crews/" + crew + "/offer-expirations")
                .then();
    }

    @Test
    void takesNobodyOfAnotherProgramme() {
        String crew = aCrew(aProgramme(), 1);

        takePlace(crew, aTrajectory(aProgramme()))
                .then()
                .statusCode(409)
                .body("type", containsString("trajectory-of-other-programme"));
        takePlace(crew, UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/trajectoryId"));
    }

    @Test
    void isNotSeenByAnotherTenant() {
        String crew = aCrew(aProgramme(), 1);

        for (String path : List.of("", "/places", "/waiting-list", "/offers")) {
            Given.as(Tokens.VOORBURG).get("/crews/" + crew + path).then().statusCode(404);
        }
        Given.as(Tokens.VOORBURG).get("/crews").then().body("items", hasSize(0));
    }

    private static ValidatableResponse crew(String crew) {
        return asCoach().get("/crews/" + crew).then().statusCode(200);
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

    private static String anOpenOffer(String crew) {
        return offers(crew, "OPEN").extract().path("items[0].id");
    }

    private static ValidatableResponse answer(String crew, String offer, String how, @Nullable String body) {
        var request = asCoach().header("If-Match", "\"1\"");
        return (body == null ? request : request.body(body))
                .post("/crews/" + crew + "/offers/" + offer + "/" + how)
                .then();
    }

    private static ValidatableResponse endPlace(String crew, String place, String lastDay) {
        return asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\": \"" + lastDay + "\"}")
                .post("/crews/" + crew + "/places/" + place + "/terminations")
                .then();
    }
}
