package nl.doorstroom.reporting.report.web;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Milestones, steps on the ladder and basic conditions, as they are asked for. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ProgressReportsTest {

    private static final String LATER = "2025-11-03T08:00:00Z";

    @Inject
    Inbox inbox;

    @BeforeEach
    void forget() {
        Reporting.wipe();
    }

    private static Story story() {
        return new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .trajectory("trajectory 1", "Anna", "pilot", Putten.GRESBO, "2025-01-06")
                .trajectory("trajectory 2", "Bert", "pilot", Putten.GRESBO, "2025-01-06");
    }

    @Test
    void countsMilestonesOnTheirOwnDaysAndTheDaysFromPlanningToReaching() {
        Story story = story().milestone("planned", "first", "trajectory 1", "Anna", "2025-01-10")
                .milestone("reached", "first", "trajectory 1", "Anna", "2025-01-20")
                .milestone("planned", "second", "trajectory 1", "Anna", "2025-01-10")
                .milestone("reached", "second", "trajectory 1", "Anna", "2025-02-03")
                .milestone("planned", "third", "trajectory 2", "Bert", "2025-01-10")
                .milestone("dropped", "third", "trajectory 2", "Bert", "2025-01-11");
        inbox.receive(story.events());

        JsonPath milestones = figure("milestones", story, "");

        assertEquals(3, milestones.getInt("rows[0].planned"));
        assertEquals(2, milestones.getInt("rows[0].reached"));
        assertEquals(1, milestones.getInt("rows[0].dropped"));
        assertEquals(1, milestones.getInt("rows[0].personsReached"));
        assertEquals(17.0, milestones.getDouble("rows[0].daysToReachMedian"));
        assertEquals(2, milestones.getInt("rows[0].reachedByGapKind.CERTIFICATE"));
        assertEquals(
                List.of(1, 1), figure("milestones", story, "&groupBy=month").getList("rows.reached"));
    }

    @Test
    void countsAMilestoneThatIsOpenedAgainAsOneThatWasNotReached() {
        Story story = story().milestone("planned", "first", "trajectory 1", "Anna", "2025-01-10")
                .milestone("reached", "first", "trajectory 1", "Anna", "2025-01-20")
                .on(LATER)
                .milestoneOpenedAgain("first", "trajectory 1", "Anna", "2025-01-22");
        inbox.receive(story.events());

        JsonPath milestones = figure("milestones", story, "");

        assertEquals(1, milestones.getInt("rows[0].planned"));
        assertEquals(0, milestones.getInt("rows[0].reached"));
        assertNull(milestones.get("rows[0].daysToReachMedian"));
        assertEquals(
                1, figure("milestones", story, "&knownAt=2025-11-03T07:59:59Z").getInt("rows[0].reached"));
    }

    @Test
    void tellsFromWhichStepOfTheLadderPeopleWentToWhich() {
        Story story = story().ladder("Anna", "2025-01-06 4", "2025-03-01 5", "2025-04-01 4", "2025-05-01 5")
                .ladder("Bert", "2025-01-06 4", "2025-03-01 5");
        inbox.receive(story.events());

        assertEquals(
                List.of(
                        Map.of("from", "4", "to", "5", "changes", 3, "persons", 2),
                        Map.of("from", "5", "to", "4", "changes", 1, "persons", 1),
                        Map.of("from", "NONE", "to", "4", "changes", 2, "persons", 2)),
                figure("ladder", story, "").getList("rows"));
        // A day to come is not there yet.
        assertEquals(List.of(2), figure("ladder", story, "&asOf=2025-02-28").getList("rows.changes"));
    }

    @Test
    void tellsWhetherAConditionStayedInOrderFromTheDayOnThatItIsLookedAt() {
        Story story = story().condition("shelter 1", "Anna", "ONDERDAK", "OP_ORDE", "2025-01-20")
                .condition("shelter 2", "Bert", "ONDERDAK", "OP_ORDE", "2025-01-20")
                .condition("care 2", "Bert", "ZORG", "IN_AANPAK", "2025-01-20")
                .on("2025-03-03T08:00:00Z")
                .condition("shelter 2", "Bert", "ONDERDAK", "NIET_OP_ORDE", "2025-03-03");
        inbox.receive(story.events());

        JsonPath before = figure("basic-conditions", story, "&asOf=2025-07-20");
        JsonPath then = figure("basic-conditions", story, "&asOf=2025-07-21");

        assertEquals(List.of("ONDERDAK"), then.getList("rows.condition"));
        assertEquals(2, before.getInt("rows[0].states.PENDING"));
        assertNull(before.get("rows[0].rate"));
        assertEquals(2, then.getInt("rows[0].cameInOrder"));
        assertEquals(2, then.getInt("rows[0].persons"));
        assertEquals(1, then.getInt("rows[0].states.KEPT"));
        assertEquals(1, then.getInt("rows[0].states.LOST"));
        assertEquals(0.5, then.getDouble("rows[0].rate"));
    }
}
