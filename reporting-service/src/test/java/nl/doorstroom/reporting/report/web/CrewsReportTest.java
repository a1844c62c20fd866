package nl.doorstroom.reporting.report.web;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.reporting.testing.Reporting.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Places of crews, as trajectories tells of them and corrects what it told. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CrewsReportTest {

    private static final String RECORDED = "2025-03-04T08:00:00Z";
    private static final String BEFORE_THE_CORRECTION = "2025-06-01T07:59:59Z";
    private static final String CORRECTED = "2025-06-01T08:00:00Z";

    @Inject
    Inbox inbox;

    private static Story crew() {
        return new Story(PUTTEN)
                .on(RECORDED)
                .programme("pilot", Putten.GRESBO)
                .crew("crew", "pilot")
                .placeTaken("place", "crew", "trajectory", "person", "2024-09-02");
    }

    private JsonPath crews(Story story, String more) {
        inbox.receive(story.events());
        return figure("crews", story, more);
    }

    @Test
    void countsAPlaceOnceInThePeriodThatTheLastCorrectionNames() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-04-01")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-03-01", "TRANSFER");

        JsonPath before = crews(story, "&groupBy=month&knownAt=" + BEFORE_THE_CORRECTION);
        JsonPath after = figure("crews", story, "&groupBy=month&knownAt=" + CORRECTED);

        assertEquals(List.of("2025-04"), before.getList("rows.group"));
        assertEquals(1, before.getInt("rows[0].placesFreedBy.PLACEMENT"));
        assertEquals(List.of("2025-03"), after.getList("rows.group"));
        assertEquals(1, after.getInt("rows[0].placesFreed"));
        assertEquals(0, after.getInt("rows[0].placesFreedBy.PLACEMENT"));
        assertEquals(1, after.getInt("rows[0].placesFreedBy.TRANSFER"));
    }

    @Test
    void doesNotShowADayThatWasReplacedWhileTheRightOneHasNotCome() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-03-01")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-04-01", "PLACEMENT");

        JsonPath inBetween = crews(story, "&asOf=2025-03-15");

        assertEquals(0, inBetween.getInt("rows[0].placesFreed"));
        assertEquals(1, figure("crews", story, "&asOf=2025-04-01").getInt("rows[0].placesFreed"));
    }

    @Test
    void countsAnOfferInThePeriodInWhichThePlaceCameFreeAfterAll() {
        Story story = crew().placeFreed("place", "crew", "trajectory", "person", "2025-04-01")
                .placeOffered("offer", "place", "crew", "waiting", "next", "2025-04-02")
                .on(CORRECTED)
                .placeFreedAfterAll("place", "crew", "trajectory", "person", "2025-03-01", "PLACEMENT");

        assertEquals(List.of("2025-03"), crews(story, "&groupBy=month").getList("rows.group"));
    }
}
