package nl.doorstroom.reporting.placement;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.testing.ContractFacts;
import nl.doorstroom.reporting.testing.Counted;

import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static nl.doorstroom.reporting.testing.OtherFacts.employer;
import static nl.doorstroom.reporting.testing.Recording.day;
import static nl.doorstroom.reporting.testing.Recording.id;
import static nl.doorstroom.reporting.testing.TrajectoryFacts.aTrajectory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacementsTest {

    @ParameterizedTest
    @CsvSource({"2025-09-01, 1", "2025-10-01, 1", "2025-10-02, 2"})
    void bridgesAGapOfThirtyDaysAndNoMore(String nextStart, int placements) {
        Fact first = aContract("first").from("2025-03-01").until("2025-08-31").fact();
        Fact next = aContract("next").from(nextStart).fact();

        assertEquals(
                placements, Counted.on("2025-12-31", first, next).placements().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROEFPLAATS",
                "PARTICIPATIEPLAATS",
                "WERKERVARINGSPLAATS",
                "PLOEGPLAATS",
                "VRIJWILLIGERSWERK",
                "MANTELZORG",
                "DAGBESTEDING"
            })
    void countsNoPlacementForUnpaidWork(String kind) {
        assertEquals(
                List.of(),
                Counted.on("2025-12-31", aContract().kind(kind).fact()).placements());
    }

    @ParameterizedTest
    @ValueSource(strings = {"LKS", "BESCHUT_WERK", "DETACHERING", "LEERBAAN_BBL"})
    void showsSupportedWorkAsSuch(String kind) {
        assertTrue(Counted.on("2025-12-31", aContract().kind(kind).fact())
                .placement()
                .supported());
    }

    @Test
    void showsAnOrdinaryContractAsNotSupported() {
        assertFalse(Counted.on("2025-12-31", aContract().fact()).placement().supported());
    }

    @ParameterizedTest
    @CsvSource({"11, H00_11", "12, H12_19", "19, H12_19", "20, H20_27", "28, H28_35", "35, H28_35", "36, H36_UP"})
    void putsHoursInTheirBand(int hours, String band) {
        assertEquals(
                band,
                Counted.on("2025-12-31", aContract().hours(hours).fact())
                        .placement()
                        .hoursBand());
    }

    @Test
    void sumsTheHoursOfContractsThatAreActiveOnThePlacementDate() {
        Fact morning = aContract("morning").from("2025-03-01").hours(12).fact();
        Fact evening = aContract("evening").from("2025-03-01").hours(10).fact();
        Fact later = aContract("later").from("2025-03-15").hours(8).fact();

        Placement placement = Counted.on("2025-12-31", morning, evening, later).placement();

        assertEquals(new BigDecimal("22.00"), placement.hoursPerWeek());
        assertEquals("H20_27", placement.hoursBand());
    }

    @Test
    void keepsTheHoursOfThePlacementDateWhenHoursGrowLater() {
        ContractFacts contract = aContract().from("2025-03-01").hours(12);
        Fact started = contract.fact();
        Fact grown = contract.hours(32, "2025-06-01").fact();

        assertEquals(
                "H12_19", Counted.on("2025-12-31", started, grown).placement().hoursBand());
    }

    @Test
    void countsTheContractsOfAChainAsTheyStart() {
        Fact first = aContract("first").from("2025-03-01").until("2025-05-31").fact();
        Fact second = aContract("second").from("2025-06-01").fact();

        assertEquals(
                1,
                Counted.on("2025-05-31", first, second)
                        .figures()
                        .placements()
                        .get(0)
                        .contracts());
        assertEquals(
                2,
                Counted.on("2025-06-01", first, second)
                        .figures()
                        .placements()
                        .get(0)
                        .contracts());
    }

    @Test
    void countsAPersonOnceHoweverManyPlacements() {
        Fact first = aContract("first").from("2025-01-01").until("2025-02-28").fact();
        Fact second = aContract("second").from("2025-08-01").fact();
        Fact other = aContract("other").of("Bram").from("2025-08-01").fact();

        Counted counted = Counted.on("2025-12-31", first, second, other);

        assertEquals(3, counted.placements().size());
        assertEquals(2, counted.persons());
    }

    @Test
    void saysWhenTheEmployerIsTheExecutingOrganisationItself() {
        Fact trajectory = aTrajectory().executedBy("Gresbo", "2024-09-01").fact();
        Fact atGresbo = aContract("inside").in("trajectory").at("Gresbo Groen").fact();
        Fact partOfGresbo = employer("Gresbo Groen", "2024-01-01", "Gresbo");
        Fact elsewhere = aContract("outside").of("Bram").at("Bakery").fact();

        Counted counted = Counted.on("2025-12-31", trajectory, atGresbo, partOfGresbo, elsewhere);

        assertTrue(counted.placements().get(0).sameOrganisation()
                ^ counted.placements().get(1).sameOrganisation());
        assertTrue(counted.placements().stream()
                .filter(placement -> placement.participantId().equals(id("Anna")))
                .allMatch(Placement::sameOrganisation));
    }

    @Test
    void countsJoiningAnotherOrganisationOnlyFromThatDay() {
        Fact trajectory = aTrajectory().executedBy("Gresbo", "2024-09-01").fact();
        Fact contract =
                aContract().in("trajectory").from("2025-03-01").at("Green").fact();
        Fact onItsOwn = employer("Green", "2020-01-01", null);
        Fact joined = employer("Green", "2025-06-01", "Gresbo");

        assertFalse(Counted.on("2025-12-31", trajectory, contract, onItsOwn, joined)
                .placement()
                .sameOrganisation());
    }

    @Test
    void letsAnExtensionEndTheContractItExtends() {
        Fact first =
                aContract("first").from("2025-03-01").plannedUntil("2025-08-31").fact();
        Fact second = aContract("second")
                .from("2025-09-01")
                .until("2025-12-31")
                .extending("first")
                .fact();

        Counted counted = Counted.on("2026-06-30", first, second);

        assertEquals(2, counted.figures().placements().get(0).contracts());
        assertEquals("NOT_SUSTAINED", counted.job(52).name());
    }

    @Test
    void leavesOutWhatStartsAfterTheDay() {
        Fact contract = aContract().from("2025-03-01").fact();

        assertEquals(List.of(), Counted.on("2025-02-28", contract).placements());
        assertEquals(
                day("2025-03-01"),
                Counted.on("2025-03-01", contract).placement().placementDate());
    }
}
