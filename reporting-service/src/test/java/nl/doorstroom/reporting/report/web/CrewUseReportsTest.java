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

/** How much of their places crews used, and what work they did, as it is asked for. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CrewUseReportsTest {

    @Inject
    Inbox inbox;

    @BeforeEach
    void forget() {
        Reporting.wipe();
    }

    @Test
    void countsThePlacesOfPuttenByDay() {
        Story story = Putten.in(PUTTEN);
        inbox.receive(story.events());
        String march = "periodStart=2025-03-01&periodEnd=2025-03-31&programmeId=" + story.id("pilot");

        JsonPath occupancy = ask(PUTTEN, "crew-occupancy", march).jsonPath();

        assertEquals(1, occupancy.getInt("rows[0].crews"));
        assertEquals(248, occupancy.getInt("rows[0].placeDaysAvailable"));
        assertEquals(224, occupancy.getInt("rows[0].placeDaysFilled"));
        assertEquals(0.9032, occupancy.getDouble("rows[0].occupancy"));
        // Up to 4 March, when six places are free still.
        JsonPath asOf =
                ask(PUTTEN, "crew-occupancy", march + "&asOf=2025-03-04").jsonPath();
        assertEquals(32, asOf.getInt("rows[0].placeDaysAvailable"));
        assertEquals(8, asOf.getInt("rows[0].placeDaysFilled"));
    }

    @Test
    void takesTheCapacityOfEachDayFromTheOpeningToTheLastDay() {
        Story story = new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .crew("crew", "pilot")
                .crewCapacity("crew", "pilot", 6, "2025-01-11")
                .placeTaken("place 1", "crew", "trajectory 1", "Anna", "2024-12-01")
                .placeTaken("place 2", "crew", "trajectory 2", "Bert", "2025-01-20")
                .placeFreed("place 2", "crew", "trajectory 2", "Bert", "2025-01-25")
                .crewClosed("crew", "pilot", "2025-01-31");
        inbox.receive(story.events());

        JsonPath whole = figure("crew-occupancy", story, "");
        JsonPath months = figure("crew-occupancy", story, "&groupBy=month");

        // Ten days of eight places, then 21 of six.
        assertEquals(206, whole.getInt("rows[0].placeDaysAvailable"));
        assertEquals("2025-01", months.getString("rows[0].group"));
        assertEquals(206, months.getInt("rows[0].placeDaysAvailable"));
        // Nobody told that the first place came free, so it counts on.
        assertEquals(31 + 5, months.getInt("rows[0].placeDaysFilled"));
        assertEquals(
                List.of(Putten.GRESBO),
                figure("crew-occupancy", story, "&groupBy=organisation").getList("rows.group"));
    }

    @Test
    void monthsAddUpToTheWhole() {
        Story story = Putten.in(PUTTEN);
        inbox.receive(story.events());

        JsonPath whole = figure("crew-occupancy", story, "");
        JsonPath months = figure("crew-occupancy", story, "&groupBy=month");

        assertEquals(12, months.getList("rows.group").size());
        for (String count : new String[] {"placeDaysAvailable", "placeDaysFilled"}) {
            List<Integer> parts = months.getList("rows." + count);
            assertEquals(
                    whole.getInt("rows[0]." + count),
                    parts.stream().mapToInt(Integer::intValue).sum(),
                    count);
        }
    }

    @Test
    void hasNoOccupancyWhereThereIsNoCrew() {
        Story story = new Story(PUTTEN).programme("pilot", Putten.GRESBO);
        inbox.receive(story.events());

        assertEquals(0, figure("crew-occupancy", story, "").getInt("rows[0].placeDaysAvailable"));
        assertNull(figure("crew-occupancy", story, "").get("rows[0].occupancy"));
        assertEquals(
                List.of(), figure("crew-occupancy", story, "&groupBy=month").getList("rows"));
    }

    @Test
    void comparesTheHoursOfTheLastWholeMonthWithThoseOfTheMonthAfterTheStart() {
        Story story = new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .worked("Anna in January", "trajectory 1", "Anna", "pilot", "2025-01-20", "3")
                .worked("Anna in February", "trajectory 1", "Anna", "pilot", "2025-02-10", "16")
                .worked("Anna in February too", "trajectory 1", "Anna", "pilot", "2025-02-11", "24")
                .worked("in error", "trajectory 1", "Anna", "pilot", "2025-02-12", "8")
                .workedAnnulled("in error", "trajectory 1", "Anna", "pilot", "2025-02-12")
                .worked("Anna in June", "trajectory 1", "Anna", "pilot", "2025-06-10", "60")
                .worked("Anna in July", "trajectory 1", "Anna", "pilot", "2025-07-01", "9")
                // Began too late to compare, and worked no more.
                .worked("Bert in June", "trajectory 2", "Bert", "pilot", "2025-06-10", "8")
                .worked("Cees in January", "trajectory 3", "Cees", "pilot", "2025-01-10", "8");
        inbox.receive(story.events());

        // The middle of July: June is the last month that is over.
        JsonPath growth = figure("hours-growth", story, "&asOf=2025-07-15");

        assertEquals(1, growth.getInt("rows[0].persons"));
        assertEquals(10.0, growth.getDouble("rows[0].hoursAtStartMedian"));
        assertEquals(14.0, growth.getDouble("rows[0].hoursNowMedian"));
        assertEquals(4.0, growth.getDouble("rows[0].growthMedian"));
        assertEquals(1, growth.getInt("rows[0].personsMore"));
        assertEquals(0, growth.getInt("rows[0].personsSame") + growth.getInt("rows[0].personsLess"));
        assertEquals(
                List.of("2025-06"),
                figure("hours-growth", story, "&asOf=2025-07-15&groupBy=month").getList("rows.group"));
        assertEquals(0, figure("hours-growth", story, "&asOf=2025-02-28").getInt("rows[0].persons"));
    }

    /** In the month of the change there are hours at two organisations, of one person with one difference. */
    @Test
    void comparesSomebodyWhoChangedToAnotherOrganisationOnce() {
        String other = "00000001000000000202";
        Story story = new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .worked("in January", "trajectory 1", "Anna", "pilot", "2025-01-20", "3")
                .worked("in February", "trajectory 1", "Anna", "pilot", "2025-02-10", "40")
                .worked("first in June", "trajectory 1", "Anna", "pilot", "2025-06-10", "20")
                .workedFor(other, "then in June", "trajectory 1", "Anna", "pilot", "2025-06-20", "40");
        inbox.receive(story.events());
        String july = "&asOf=2025-07-15";

        JsonPath growth = figure("hours-growth", story, july);
        JsonPath byOrganisation = figure("hours-growth", story, july + "&groupBy=organisation");

        assertEquals(1, growth.getInt("rows[0].persons"));
        assertEquals(14.0, growth.getDouble("rows[0].hoursNowMedian"));
        assertEquals(1, growth.getInt("rows[0].personsMore"));
        assertEquals(0, growth.getInt("rows[0].personsSame") + growth.getInt("rows[0].personsLess"));
        assertEquals(List.of(other), byOrganisation.getList("rows.group"));
        assertEquals(List.of(1), byOrganisation.getList("rows.persons"));
        assertEquals(
                growth.getDouble("rows[0].growthMedian"),
                figure("hours-growth", story, july + "&organisation=" + other).getDouble("rows[0].growthMedian"));
        assertEquals(
                0,
                figure("hours-growth", story, july + "&organisation=" + Putten.GRESBO)
                        .getInt("rows[0].persons"));
    }

    @Test
    void addsUpTheWorkAsItWasToldLast() {
        Story story = new Story(PUTTEN)
                .programme("pilot", Putten.GRESBO)
                .crew("crew", "pilot")
                .work("first", "crew", "pilot", "2025-01-10", "24")
                .work("second", "crew", "pilot", "2025-02-10", "8.5")
                .work("in error", "crew", "pilot", "2025-02-11", "40")
                .on("2025-05-01T08:00:00Z")
                .workCorrected("first", "crew", "pilot", "2025-01-10", "20")
                .workAnnulled("in error", "crew", "pilot", "2025-02-11");
        inbox.receive(story.events());

        JsonPath before = figure("crew-work", story, "&knownAt=2025-05-01T07:59:59Z");
        JsonPath after = figure("crew-work", story, "");

        assertEquals(72.5, before.getDouble("rows[0].hours"));
        assertEquals("ZWERFVUIL", after.getString("rows[0].kind"));
        assertEquals("ZAK", after.getString("rows[0].unit"));
        assertEquals(2, after.getInt("rows[0].records"));
        assertEquals(28.5, after.getDouble("rows[0].hours"));
        assertEquals(36, after.getInt("rows[0].quantity"));
        assertEquals(List.of(1, 1), figure("crew-work", story, "&groupBy=month").getList("rows.records"));
        assertEquals(List.of(1), figure("crew-work", story, "&asOf=2025-01-31").getList("rows.records"));
    }
}
