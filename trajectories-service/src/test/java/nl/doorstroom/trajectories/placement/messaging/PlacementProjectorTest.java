package nl.doorstroom.trajectories.placement.messaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class PlacementProjectorTest {

    @Inject
    Inbox inbox;

    @Test
    void freesSixPlacesOfEightAndOffersThemOn() {
        Crew crew = aFullCrew(8, 6);

        for (int i = 0; i < 6; i++) {
            receive(Placements.started(UUID.randomUUID(), 1, crew.people.get(i), "2026-09-01", "24"));
        }
        receive(Placements.started(UUID.randomUUID(), 1, crew.people.get(6), "2026-09-01", "8"));

        assertEquals(8, crew.takenOn("2026-08-31"));
        assertEquals(2, crew.takenOn("2026-09-01"));
        assertEquals(6, crew.openOffers().size());
        assertEquals(crew.waiting.subList(0, 6), crew.openOffers());
        assertEquals("AFTERCARE", status(crew.trajectories.get(0)));
        assertEquals("ACTIVE", status(crew.trajectories.get(6)));
        assertEquals(1, tasksAbout(crew.people.get(6)));
        crew.acceptAll("2026-09-07");
        assertEquals(8, crew.takenOn("2026-09-07"));
        assertEquals("ACTIVE", status(crew.waiting.get(0)));
    }

    @Test
    void writesNoLineAboutWhoIsOfferedAPlaceByAnEvent() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        UUID placed = UUID.randomUUID();
        UUID offered = UUID.randomUUID();
        takePlace(crew, anActiveTrajectory(programme, placed)).then().statusCode(201);
        enterWaitingList(crew, aTrajectory(programme, offered)).then().statusCode(201);

        receive(Placements.started(UUID.randomUUID(), 1, placed, "2026-03-02", "24"));

        assertEquals(1, new Crew(crew).openOffers().size());
        assertEquals(0, Given.linesAbout(offered, "offer-crew-place"));
    }

    @Test
    void changesNothingWhenAnEventComesAgain() {
        Crew crew = aFullCrew(1, 2);
        UUID placement = UUID.randomUUID();
        ConsumerRecord<String, byte[]> started =
                Placements.started(placement, 1, crew.people.get(0), "2026-09-01", "24");

        inbox.receive(List.of(started, started));
        receive(started);
        receive(Placements.started(placement, 1, crew.people.get(0), "2026-09-01", "24"));

        assertEquals(List.of(crew.waiting.get(0)), crew.openOffers());
        assertEquals(0, crew.takenOn("2026-09-01"));
    }

    @Test
    void endsInTheSameStateInWhateverOrderEventsCome() {
        Random random = new Random(20260901);
        for (int round = 0; round < 6; round++) {
            Crew crew = aFullCrew(1, 1);
            UUID placement = UUID.randomUUID();
            UUID person = crew.people.get(0);
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(List.of(
                    Placements.started(placement, 1, person, "2026-02-02", "8"),
                    Placements.changed(placement, 3, person, "2026-04-06", "24"),
                    Placements.changed(placement, 4, person, "2026-07-06", "32"),
                    Placements.ended(placement, 6, person, "2026-10-31")));
            Collections.shuffle(events, random);

            events.forEach(this::receive);

            assertEquals(1, crew.takenOn("2026-04-05"));
            assertEquals(0, crew.takenOn("2026-04-06"));
            assertEquals(crew.waiting, crew.openOffers());
            assertEquals("AFTERCARE", status(crew.trajectories.get(0)));
            assertEquals(0, tasksAbout(person));
        }
    }

    @Test
    void evictsNobodyWhenAJobTurnsOutNotToBeThere() {
        Crew crew = aFullCrew(1, 2);
        UUID placement = UUID.randomUUID();
        UUID person = crew.people.get(0);
        receive(Placements.started(placement, 1, person, "2026-09-01", "24"));
        crew.acceptAll("2026-09-01");

        receive(Placements.corrected(placement, 2, person, "2026-09-01", "8"));

        assertEquals(1, crew.takenOn("2026-09-01"));
        assertEquals("ACTIVE", status(crew.trajectories.get(0)));
        List<String> list = asCoach()
                .get("/crews/" + crew.id + "/waiting-list")
                .then()
                .statusCode(200)
                .extract()
                .path("entries.trajectoryId");
        assertEquals(List.of(crew.trajectories.get(0), crew.waiting.get(1)), list);
        String because = asCoach()
                .get("/crews/" + crew.id + "/waiting-list")
                .then()
                .extract()
                .path("entries[0].because");
        assertEquals("RETURNED", because);
    }

    @Test
    void movesSomebodyWithoutACrewPlaceIntoAftercare() {
        UUID person = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), person);

        receive(Placements.started(UUID.randomUUID(), 1, person, "2026-09-01", "24"));

        assertEquals("AFTERCARE", status(trajectory));
    }

    @Test
    void goesOnAsBeforeWhenTheJobIsCorrectedAwayInWhateverOrderEventsCome() {
        for (boolean paused : List.of(false, true)) {
            for (int first = 0; first < 2; first++) {
                UUID person = UUID.randomUUID();
                UUID placement = UUID.randomUUID();
                String trajectory = anActiveTrajectory(aProgramme(), person);
                if (paused) {
                    pause(trajectory);
                }
                List<ConsumerRecord<String, byte[]>> events = List.of(
                        Placements.started(placement, 1, person, "2026-09-01", "24"),
                        Placements.corrected(placement, 2, person, "2026-09-01", "8"));

                receive(events.get(first));
                receive(events.get(1 - first));

                assertEquals(paused ? "PAUSED" : "ACTIVE", status(trajectory));
                assertEquals(List.of("PLACEMENT_BELOW_RELEASE_HOURS"), TaskList.openAbout(person));
            }
        }
    }

    @Test
    void staysInAftercareForAnotherJobThatIsThere() {
        for (int first = 0; first < 2; first++) {
            UUID person = UUID.randomUUID();
            List<UUID> jobs = List.of(UUID.randomUUID(), UUID.randomUUID());
            String trajectory = anActiveTrajectory(aProgramme(), person);
            receive(Placements.started(jobs.get(first), 1, person, "2026-09-01", "24"));
            receive(Placements.started(jobs.get(1 - first), 1, person, "2026-09-01", "32"));

            receive(Placements.ended(jobs.get(0), 2, person, "2026-08-31"));
            assertEquals("AFTERCARE", status(trajectory));

            receive(Placements.ended(jobs.get(1), 2, person, "2026-08-31"));
            assertEquals("ACTIVE", status(trajectory));
        }
    }

    @Test
    void leavesAftercareAloneThatTheCoachDecidedMeanwhile() {
        UUID person = UUID.randomUUID();
        UUID placement = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), person);
        receive(Placements.started(placement, 1, person, "2026-03-02", "24"));
        move(trajectory, "resumptions", "{\"from\": \"2026-04-06\"}");
        move(trajectory, "aftercares", "{\"from\": \"2026-05-04\"}");

        receive(Placements.corrected(placement, 2, person, "2026-03-02", "8"));

        assertEquals("AFTERCARE", status(trajectory));
    }

    @Test
    void goesOnAtTheOtherOrganisationWhenTheJobIsCorrectedAwayAfterATransfer() {
        UUID person = UUID.randomUUID();
        UUID placement = UUID.randomUUID();
        String trajectory = anActiveTrajectory(aProgramme(), person);
        receive(Placements.started(placement, 1, person, "2026-03-02", "24"));
        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000299\", \"effectiveDate\": \"2026-04-06\"}")
                .extract()
                .path("successorId");
        assertEquals("AFTERCARE", status(successor));

        receive(Placements.ended(placement, 2, person, "2026-03-01"));

        assertEquals("ACTIVE", status(successor));
    }

    @Test
    void keepsTheFirstPlaceOnTheListForSomebodyWhoStandsStill() {
        Crew crew = aFullCrew(1, 1);
        UUID placement = UUID.randomUUID();
        UUID person = crew.people.get(0);
        pause(crew.trajectories.get(0));
        receive(Placements.started(placement, 1, person, "2026-09-01", "24"));

        receive(Placements.ended(placement, 2, person, "2026-08-31"));

        assertEquals("PAUSED", status(crew.trajectories.get(0)));
        assertEquals(
                List.of(crew.trajectories.get(0), crew.waiting.get(0)),
                asCoach().get("/crews/" + crew.id + "/waiting-list").path("entries.trajectoryId"));
    }

    @Test
    void leavesAPlaceAloneThatBeganAfterTheJobHadEnded() {
        UUID person = UUID.randomUUID();
        UUID placement = UUID.randomUUID();
        receive(Placements.started(placement, 1, person, "2025-09-01", "24"));
        receive(Placements.ended(placement, 2, person, "2025-12-31"));
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        takePlace(crew, anActiveTrajectory(programme, person)).then().statusCode(201);

        receive(Placements.ended(placement, 3, person, "2025-11-30"));

        assertEquals(1, new Crew(crew).takenOn("2026-02-02"));
    }

    @Test
    void movesTheFreeDayBackAndNeverForward() {
        Crew crew = aFullCrew(1, 0);
        UUID placement = UUID.randomUUID();
        UUID person = crew.people.get(0);
        receive(Placements.started(placement, 1, person, "2026-04-06", "24"));

        receive(Placements.corrected(placement, 2, person, "2026-03-02", "24"));
        assertEquals(1, crew.takenOn("2026-03-01"));
        assertEquals(0, crew.takenOn("2026-03-02"));
        receive(Placements.corrected(placement, 3, person, "2026-05-04", "24"));

        assertEquals(0, crew.takenOn("2026-03-02"));
        assertEquals(1, tasksAbout(person));
    }

    @Test
    void givesThePlaceBackEarlierWhenTheTrajectoryEndsBeforeTheJobBegins() {
        Crew crew = aFullCrew(2, 0);
        receive(Placements.started(UUID.randomUUID(), 1, crew.people.get(0), "2026-09-01", "24"));
        receive(Placements.started(UUID.randomUUID(), 1, crew.people.get(1), "2026-09-01", "24"));
        assertEquals(2, crew.takenOn("2026-08-31"));

        String etag = asCoach().get("/trajectories/" + crew.trajectories.get(0)).header("ETag");
        asCoach()
                .header("If-Match", etag)
                .body("{\"reason\": \"BETAALD_WERK\", \"lastDay\": \"2026-03-01\"}")
                .post("/trajectories/" + crew.trajectories.get(0) + "/terminations")
                .then()
                .statusCode(200);
        assertEquals(2, crew.takenOn("2026-03-01"));
        assertEquals(1, crew.takenOn("2026-03-02"));

        String place = asCoach()
                .queryParam("on", "2026-03-02")
                .get("/crews/" + crew.id + "/places")
                .path("items[0].id");
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"lastDay\": \"2026-04-05\"}")
                .post("/crews/" + crew.id + "/places/" + place + "/terminations")
                .then()
                .statusCode(200);
        assertEquals(1, crew.takenOn("2026-04-05"));
        assertEquals(0, crew.takenOn("2026-04-06"));
    }

    @Test
    void dropsTheQuestionWhenTheJobTurnsOutNotToBe() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        UUID person = UUID.randomUUID();
        UUID placement = UUID.randomUUID();
        enterWaitingList(crew, aTrajectory(programme, person)).then().statusCode(201);
        receive(Placements.started(placement, 1, person, "2026-09-01", "32"));
        assertEquals(1, tasksAbout(person));

        receive(Placements.ended(placement, 2, person, "2026-08-31"));

        assertEquals(0, tasksAbout(person));
    }

    @Test
    void dropsTheQuestionWhenTheFirstDayGoesBack() {
        Crew crew = aFullCrew(1, 0);
        UUID placement = UUID.randomUUID();
        UUID person = crew.people.get(0);
        receive(Placements.started(placement, 1, person, "2026-04-06", "24"));
        receive(Placements.corrected(placement, 2, person, "2026-05-04", "24"));
        assertEquals(1, tasksAbout(person));

        receive(Placements.corrected(placement, 3, person, "2026-04-06", "24"));

        assertEquals(0, tasksAbout(person));
    }

    @Test
    void asksTheCoachAboutSomebodyWhoWaitsAndHasAJob() {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        takePlace(crew, aTrajectory(programme)).then().statusCode(201);
        UUID person = UUID.randomUUID();
        String trajectory = aTrajectory(programme, person);
        enterWaitingList(crew, trajectory).then().statusCode(201);

        receive(Placements.started(UUID.randomUUID(), 1, person, "2026-09-01", "32"));

        assertEquals("WAITING", status(trajectory));
        assertEquals(1, tasksAbout(person));
    }

    @Test
    void readsTheExamplesThatMatchingPromises() {
        inbox.receive(List.of(
                Topics.example("matching-service", "placement-started.v1"),
                Topics.example("matching-service", "placement-changed.v1"),
                Topics.example("matching-service", "placement-ended.v1"),
                Topics.example("matching-service", "placement-corrected.v1")));

        assertTrue(StoredPlacements.count(UUID.fromString("0199c1a2-7a10-7c3e-9a41-5b8f0c2d1e01")) >= 4);
    }

    private void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(List.of(record));
    }

    private static String status(String trajectory) {
        return asCoach()
                .get("/trajectories/" + trajectory)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    private static void pause(String trajectory) {
        move(trajectory, "pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ZIEKTE\"}");
    }

    private static int tasksAbout(UUID participant) {
        return TaskList.openAbout(participant).size();
    }

    private static Crew aFullCrew(int capacity, int waiting) {
        String programme = aProgramme();
        Crew crew = new Crew(aCrew(programme, capacity));
        for (int i = 0; i < capacity; i++) {
            UUID person = UUID.randomUUID();
            String trajectory = anActiveTrajectory(programme, person);
            takePlace(crew.id, trajectory).then().statusCode(201);
            crew.people.add(person);
            crew.trajectories.add(trajectory);
        }
        for (int i = 0; i < waiting; i++) {
            String trajectory = aTrajectory(programme);
            enterWaitingList(crew.id, trajectory).then().statusCode(201);
            crew.waiting.add(trajectory);
        }
        return crew;
    }

    private static final class Crew {

        private final String id;
        private final List<UUID> people = new ArrayList<>();
        private final List<String> trajectories = new ArrayList<>();
        private final List<String> waiting = new ArrayList<>();

        Crew(String id) {
            this.id = id;
        }

        int takenOn(String day) {
            return asCoach()
                    .queryParam("on", day)
                    .get("/crews/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("taken");
        }

        List<String> openOffers() {
            return offers("trajectoryId");
        }

        void acceptAll(String validFrom) {
            for (String offer : offers("id")) {
                asCoach()
                        .header("If-Match", "\"1\"")
                        .body("{\"validFrom\": \"" + validFrom + "\"}")
                        .post("/crews/" + id + "/offers/" + offer + "/acceptances")
                        .then()
                        .statusCode(200);
            }
        }

        private List<String> offers(String field) {
            return asCoach()
                    .queryParam("status", "OPEN")
                    .get("/crews/" + id + "/offers")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items." + field);
        }
    }
}
