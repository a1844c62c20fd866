package nl.doorstroom.matching.placement.web;

import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.RepeatedTest;

import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aPlacement;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Of two changes that contradict each other one is refused, also when neither could see the other come. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PlacementsAtOnceTest {

    private static final int ROUNDS = 5;

    @RepeatedTest(ROUNDS)
    void isNotProlongedOverTheExtensionThatIsRegistered() throws Exception {
        Response first = aPlacement(aPerson(), anEmployer());

        assertOneRefused(
                () -> correct(first, "{\"plannedEnd\": \"2026-12-31\"}"), () -> extension(first, "2026-09-01"));
    }

    @RepeatedTest(ROUNDS)
    void doesNotGrowTowardsTheExtensionThatGrowsTowardsIt() throws Exception {
        Response first = aPlacement(aPerson(), anEmployer());
        Response second = extension(first, "2026-12-01");

        assertOneRefused(
                () -> correct(first, "{\"plannedEnd\": \"2026-10-31\"}"),
                () -> correct(second, "{\"startDate\": \"2026-10-01\"}"));
    }

    @RepeatedTest(ROUNDS)
    void isNotAnnulledWhileItIsExtended() throws Exception {
        Response first = aPlacement(aPerson(), anEmployer());

        assertOneRefused(
                () -> asAdviser()
                        .header("If-Match", "\"1\"")
                        .body("{\"reason\": \"ENTERED_IN_ERROR\"}")
                        .post(first.header("Location") + "/annulments"),
                () -> extension(first, "2026-09-01"));
    }

    @RepeatedTest(ROUNDS)
    void isExtendedOnceByTwoPeople() throws Exception {
        Response first = aPlacement(aPerson(), anEmployer());
        Response second = extension(first, "2026-12-01");
        correct(second, "{\"plannedEnd\": \"2027-11-30\"}").then().statusCode(200);

        assertOneRefused(() -> extension(second, "2027-12-01"), () -> extension(second, "2028-01-01"));
    }

    @RepeatedTest(ROUNDS)
    void isTheOneJobOfAnAcceptedProposal() throws Exception {
        String person = aPerson();
        String employer = anEmployer();
        String vacancy = aVacancy(employer, 1);
        String proposal = anOffer(person, vacancy);
        step(proposal, "acceptances", 5).then().statusCode(200);
        Callable<Response> register = () -> asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                         "contractKind": "REGULIER", "startDate": "2025-09-01", "hoursPerWeek": 24}""".formatted(person, employer, vacancy, proposal))
                .post(BASE + "/placements");

        assertOneRefused(register, register);
    }

    private static void assertOneRefused(Callable<Response> one, Callable<Response> other) throws Exception {
        List<Integer> answers = AtOnce.statuses(List.of(one, other));

        assertEquals(1, answers.stream().filter(status -> status == 409).count(), answers::toString);
        assertEquals(1, answers.stream().filter(status -> status < 300).count(), answers::toString);
    }

    private static Response correct(Response placement, String body) {
        return asAdviser().header("If-Match", "\"1\"").body(body).patch(placement.header("Location"));
    }

    private static Response extension(Response predecessor, String start) {
        return asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "predecessorId": "%s", "contractKind": "REGULIER",
                         "startDate": "%s", "hoursPerWeek": 24}""".formatted(
                        predecessor.path("participantId"), predecessor.path("employerId"), id(predecessor), start))
                .post(BASE + "/placements");
    }
}
