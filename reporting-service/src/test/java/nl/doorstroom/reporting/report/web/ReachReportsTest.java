package nl.doorstroom.reporting.report.web;

import java.util.List;

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
import static nl.doorstroom.reporting.testing.Reporting.ask;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Whom group sessions reach, and what becomes of alternatives, as they are asked for. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ReachReportsTest {

    @Inject
    Inbox inbox;

    @BeforeEach
    void forget() {
        Reporting.wipe();
    }

    private static Story sessions() {
        return new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .programme("other", Putten.GRESBO)
                .trajectory("trajectory of Cees", "Cees", "other", Putten.GRESBO, "2024-12-02")
                .trajectory("trajectory of Anna", "Anna", "other", Putten.GRESBO, "2025-03-03")
                .sessionHeld("first", "pilot", "2025-01-10", 4)
                .attended("visit 1", "first", "pilot", "Anna", "2025-01-10")
                .attended("visit 2", "first", "pilot", "Bert", "2025-01-10")
                .attended("visit 3", "first", "pilot", "Cees", "2025-01-10")
                .sessionHeld("second", "pilot", "2025-02-07", 2)
                .attended("visit 4", "second", "pilot", "Anna", "2025-02-07");
    }

    @Test
    void tellsHowManyComeAndHowManyOfTheKnownBeginATrajectory() {
        Story story = sessions();
        inbox.receive(story.events());

        JsonPath before = figure("group-sessions", story, "&asOf=2025-03-02");
        JsonPath then = figure("group-sessions", story, "&asOf=2025-03-03");
        JsonPath later = figure("group-sessions", story, "");

        assertEquals(2, later.getInt("rows[0].sessions"));
        assertEquals(10, later.getInt("rows[0].visits"));
        assertEquals(4, later.getInt("rows[0].knownVisits"));
        assertEquals(6, later.getInt("rows[0].anonymousVisits"));
        assertEquals(3, later.getInt("rows[0].knownPersons"));
        assertEquals(1, later.getInt("rows[0].personsInTrajectory"));
        assertEquals(0, before.getInt("rows[0].personsJoined"));
        assertEquals(2, before.getInt("rows[0].personsPending"));
        assertEquals(1, then.getInt("rows[0].personsJoined"));
        assertEquals(1, then.getInt("rows[0].personsPending"));
        assertEquals(0, later.getInt("rows[0].personsPending"));
    }

    @Test
    void countsASessionInItsMonthAndAtTheOrganisationOfItsProgramme() {
        Story story = sessions();
        inbox.receive(story.events());

        assertEquals(
                List.of(7, 3), figure("group-sessions", story, "&groupBy=month").getList("rows.visits"));
        JsonPath organisations = figure("group-sessions", story, "&groupBy=organisation");
        assertEquals(List.of(Putten.GRESBO), organisations.getList("rows.group"));
        assertEquals(List.of(10), organisations.getList("rows.visits"));
        assertEquals(
                List.of(10),
                figure("group-sessions", story, "&organisation=" + Putten.GRESBO)
                        .getList("rows.visits"));
        assertEquals(
                List.of(0),
                ask(
                                PUTTEN,
                                "group-sessions",
                                "periodStart=2025-01-01&periodEnd=2025-12-31&programmeId=" + story.id("other"))
                        .jsonPath()
                        .getList("rows.visits"));
    }

    @Test
    void countsWhoHadNotComeAfterAllUntilThatIsKnown() {
        Story story = sessions()
                .on("2025-05-01T08:00:00Z")
                .notAttended("visit 2", "first", "pilot", "Bert", "2025-01-10")
                .sessionHeld("first", "pilot", "2025-01-10", 5);
        inbox.receive(story.events());

        JsonPath before = figure("group-sessions", story, "&knownAt=2025-05-01T07:59:59Z");
        JsonPath after = figure("group-sessions", story, "");

        assertEquals(3, before.getInt("rows[0].knownPersons"));
        assertEquals(6, before.getInt("rows[0].anonymousVisits"));
        assertEquals(2, after.getInt("rows[0].knownPersons"));
        assertEquals(7, after.getInt("rows[0].anonymousVisits"));
    }

    @Test
    void tellsWhetherThereIsPaidWorkFiftyTwoWeeksAfterAnAlternativeBegan() {
        Story story = new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .trajectory("trajectory 1", "Anna", "pilot", Putten.GRESBO, "2025-01-01")
                .trajectory("trajectory 2", "Bert", "pilot", Putten.GRESBO, "2025-01-01")
                .alternative("volunteering 1", "trajectory 1", "Anna", "pilot", "2025-01-06")
                .alternativeEnded("volunteering 1", "trajectory 1", "Anna", "pilot", "2025-10-31")
                .alternative("volunteering 2", "trajectory 2", "Bert", "pilot", "2025-01-06")
                .alternative("in error", "trajectory 2", "Bert", "pilot", "2025-01-07")
                .alternativeEnded("in error", "trajectory 2", "Bert", "pilot", "2025-01-06")
                .placement("contract", "Anna", "bakery", "trajectory 1", "2025-12-01", "24");
        inbox.receive(story.events());

        JsonPath before = figure("alternatives", story, "&asOf=2026-01-04");
        JsonPath then = figure("alternatives", story, "&asOf=2026-01-05");

        assertEquals(2, before.getInt("rows[0].states.PENDING"));
        assertNull(before.get("rows[0].rate"));
        assertEquals("VRIJWILLIGERSWERK", then.getString("rows[0].kind"));
        assertEquals(2, then.getInt("rows[0].started"));
        assertEquals(2, then.getInt("rows[0].personsStarted"));
        assertEquals(1, then.getInt("rows[0].states.PAID"));
        assertEquals(1, then.getInt("rows[0].states.NOT_PAID"));
        assertEquals(0.5, then.getDouble("rows[0].rate"));
        assertEquals(1, then.getInt("rows[0].ended"));
        assertEquals(298.0, then.getDouble("rows[0].daysMedian"));
    }

    @Test
    void tellsWhoWasPlacedWithoutABenefitAndWhoAppliedForOne() {
        Story story = new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .trajectory("trajectory 1", "Anna", "pilot", Putten.GRESBO, "2025-01-01")
                .trajectory("trajectory 2", "Bert", "pilot", Putten.GRESBO, "2025-01-01")
                .trajectory("trajectory 3", "Carla", "pilot", Putten.GRESBO, "2025-01-01")
                .benefit("benefit of Carla", "household of Carla", List.of("Carla"), "2024-06-01")
                .placement("contract 1", "Anna", "bakery", "trajectory 1", "2025-02-03", "24")
                .placement("contract 2", "Bert", "bakery", "trajectory 2", "2025-02-03", "24")
                .placement("contract 3", "Carla", "bakery", "trajectory 3", "2025-02-03", "24")
                .application("application", "Bert", "2025-07-01")
                .benefit("benefit of Bert", "household of Bert", List.of("Bert"), "2025-07-15");
        inbox.receive(story.events());

        JsonPath before = figure("without-benefit", story, "&asOf=2025-08-03");
        JsonPath then = figure("without-benefit", story, "&asOf=2025-08-04");
        JsonPath applications = figure("benefit-applications", story, "");

        assertEquals(List.of(26, 52), then.getList("rows.week"));
        assertEquals(List.of(2, 2), then.getList("rows.placements"));
        assertEquals(List.of(2, 2), before.getList("rows.states.PENDING"));
        assertEquals(List.of(0, 2), then.getList("rows.states.PENDING"));
        assertEquals(List.of(1, 0), then.getList("rows.states.NO_BENEFIT"));
        assertEquals(List.of(1, 0), then.getList("rows.states.BENEFIT"));
        assertEquals(List.of("PW_ALGEMEEN"), applications.getList("rows.kind"));
        assertEquals(List.of(1), applications.getList("rows.applications"));
    }
}
