package nl.doorstroom.trajectories.earlieststart;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.id;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Participants.earliestStart;
import static nl.doorstroom.trajectories.testing.Participants.merged;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is planned moves by as many days as the day from which the person can start. */
@QuarkusTest
@WithTestResource(RealParts.class)
class EarliestStartsTest {

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();

    @Test
    void movesThePlannedStartAndTheStepsThatWaitForIt() {
        String trajectory = aTrajectory(aProgramme(), person);
        move(trajectory, "selections", "");
        move(trajectory, "schedules", "{\"startDate\": \"2026-11-09\"}");
        String waits = milestone(trajectory, "2026-11-20", true);
        String alone = milestone(trajectory, "2026-10-01", false);

        tell(1, "2026-11-02", null);
        assertPlanned(trajectory, "2026-11-09");
        tell(2, "2026-11-16", "2026-11-02");

        assertPlanned(trajectory, "2026-11-23");
        assertDue(trajectory, waits, "2026-12-04");
        assertDue(trajectory, alone, "2026-10-01");
        List<String> became = changes(trajectory).path("items.became");
        assertEquals(List.of("2026-11-23", "2026-12-04"), became);
        assertEquals(List.of("2026-11-09", "2026-11-20"), changes(trajectory).path("items.was"));
    }

    @Test
    void countsFromWhatIsKnownHereInWhicheverOrderEventsCome() {
        String trajectory = aTrajectory(aProgramme(), person);

        tell(1, "2026-11-02", null);
        tell(3, "2026-11-30", "2026-11-16");
        tell(2, "2026-11-16", "2026-11-02");

        assertPlanned(trajectory, "2026-02-09");
        assertEquals(1, changes(trajectory).<List<?>>path("items").size());
        tell(4, "2026-11-02", "2026-11-30");
        assertPlanned(trajectory, "2026-01-12");
    }

    @Test
    void movesNothingWhenAnyDayWillDo() {
        String trajectory = aTrajectory(aProgramme(), person);
        tell(1, "2026-11-02", null);
        tell(2, null, "2026-11-02");
        tell(3, "2026-12-24", null);

        assertPlanned(trajectory, "2026-01-12");
    }

    @Test
    void leavesWhatHasBegunAndWhatIsOver() {
        String programme = aProgramme();
        String active = anActiveTrajectory(programme, person);
        String waits = milestone(active, "2026-11-20", true);
        String begun = milestone(active, "2026-11-20", true);
        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"startedOn\": \"2026-02-02\"}")
                .post("/trajectories/" + active + "/milestones/" + begun + "/starts")
                .then()
                .statusCode(200);
        String over = aTrajectory(aProgramme(), person);
        move(
                over,
                "terminations",
                "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-01-12\", \"note\": \"Toch niet\"}");
        String other = aTrajectory(programme, UUID.randomUUID());

        tell(1, "2026-11-02", null);
        tell(2, "2026-11-12", "2026-11-02");

        assertPlanned(active, "2026-01-12");
        assertDue(active, waits, "2026-11-30");
        assertDue(active, begun, "2026-11-20");
        assertPlanned(over, "2026-01-12");
        assertPlanned(other, "2026-01-12");
        inbox.receive(List.of(earliestStart(VOORBURG, person.toString(), 9, "2026-12-31", "2026-11-12")));
        assertDue(active, waits, "2026-11-30");
    }

    @Test
    void movesWhatIsPlannedForTheRegistrationThatIsNamedWhetherAMergeIsKnownOrNot() {
        UUID duplicate = UUID.randomUUID();
        String own = aTrajectory(aProgramme(), person);
        String other = aTrajectory(aProgramme(), duplicate);
        tell(1, "2026-11-02", null);

        inbox.receive(List.of(
                merged(UUID.randomUUID(), person, duplicate),
                earliestStart(PUTTEN, duplicate.toString(), 2, "2026-11-16", "2026-11-02")));

        assertPlanned(own, "2026-01-12");
        assertPlanned(other, "2026-01-26");
    }

    @Test
    void takesTheExampleOfItsProducer() {
        UUID known = UUID.fromString("019a2b3c-0000-7000-8000-000000000001");
        String trajectory = aTrajectory(aProgramme(), known);

        inbox.receive(List.of(Topics.example("participants-service", "earliest-start-changed.v1")));

        assertPlanned(trajectory, "2026-01-26");
    }

    private void tell(long sequence, @Nullable String day, @Nullable String previous) {
        inbox.receive(List.of(earliestStart(PUTTEN, person.toString(), sequence, day, previous)));
    }

    private static String milestone(String trajectory, String dueDate, boolean afterEarliestStart) {
        return id(asCoach()
                .body("{\"title\": \"Een stap\", \"dueDate\": \"%s\", \"afterEarliestStart\": %s}"
                        .formatted(dueDate, afterEarliestStart))
                .post("/trajectories/" + trajectory + "/milestones"));
    }

    private static Response changes(String trajectory) {
        return asCoach().get("/trajectories/" + trajectory + "/planned-date-changes");
    }

    private static void assertPlanned(String trajectory, String day) {
        assertEquals(day, asCoach().get("/trajectories/" + trajectory).path("plannedStart"));
    }

    private static void assertDue(String trajectory, String milestone, String day) {
        assertEquals(
                day,
                asCoach()
                        .get("/trajectories/" + trajectory + "/milestones/" + milestone)
                        .path("dueDate"));
    }
}
