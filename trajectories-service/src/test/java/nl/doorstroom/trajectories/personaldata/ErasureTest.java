package nl.doorstroom.trajectories.personaldata;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.trajectories.testing.Matches;
import nl.doorstroom.trajectories.testing.Placements;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.enterWaitingList;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class ErasureTest {

    @Inject
    Inbox inbox;

    @Test
    void forgetsAPersonAndLeavesOthersTheirOffersOfTheSeat() throws SQLException {
        String programme = aProgramme();
        String crew = aCrew(programme, 1);
        UUID person = UUID.randomUUID();
        String trajectory = anActiveTrajectory(programme, person);
        takePlace(crew, trajectory).then().statusCode(201);
        String waiting = aTrajectory(programme);
        enterWaitingList(crew, waiting).then().statusCode(201);
        asCoach()
                .body("{\"title\": \"Rijbewijs B halen\", \"dueDate\": \"2026-12-01\"}")
                .post("/trajectories/" + trajectory + "/milestones")
                .then()
                .statusCode(201);
        UUID gap = UUID.randomUUID();
        inbox.receive(List.of(
                Matches.targeted(UUID.randomUUID(), 1, person, "2026-03-02T08:00:00Z", Matches.gap(gap, "SKILL", ""))));
        asCoach()
                .body("{\"title\": \"Leren\", \"gapId\": \"%s\", \"dueDate\": \"2026-12-01\"}".formatted(gap))
                .post("/trajectories/" + trajectory + "/milestones")
                .then()
                .statusCode(201);
        inbox.receive(List.of(Matches.recomputed(gap.toString(), 2, person, 3, 5)));
        UUID placement = UUID.randomUUID();
        inbox.receive(List.of(Placements.started(placement, 1, person, "2026-03-02", "24")));

        inbox.receive(List.of(Erased.event(PUTTEN, person)));

        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
        assertEquals(
                List.of(waiting), asCoach().get("/crews/" + crew + "/offers").path("items.trajectoryId"));
        asCoach().get("/trajectories/" + trajectory).then().statusCode(404);
        asCoach().get("/crews/" + crew).then().statusCode(200).body("id", equalTo(crew));
        // What is told late is of nobody.
        inbox.receive(List.of(Placements.ended(placement, 2, person, "2026-10-31")));
        assertEquals(Erased.TRACES, Erased.tablesThatName(person));
    }
}
