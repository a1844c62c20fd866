package nl.doorstroom.matching.proposal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.anOffer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProposalsResourceTest {

    @Test
    void goesFromProposalToAcceptanceStepByStep() {
        String vacancy = aVacancy(anEmployer(), 1);
        String proposal = anOffer(aPerson(), vacancy);

        step(proposal, "acceptances", 5)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"6\""))
                .body("state", equalTo("ACCEPTED"));

        asAdviser()
                .get(BASE + "/proposals/" + proposal + "/status-history")
                .then()
                .statusCode(200)
                .body(
                        "items.state",
                        contains(
                                "PROPOSED",
                                "OFFERED_TO_PARTICIPANT",
                                "PARTICIPANT_AGREED",
                                "PRESENTED_TO_EMPLOYER",
                                "OFFERED_BY_EMPLOYER",
                                "ACCEPTED"))
                .body("items.changedBy", everyItem(equalTo("5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10")));
        asAdviser()
                .get(BASE + "/vacancies/" + vacancy)
                .then()
                .body("state", equalTo("FILLED"))
                .body("positionsTaken", equalTo(1))
                .body("closedOn", equalTo("2025-06-20"));
    }

    @Test
    void letsTwoOfTenPeopleTakeTwoPositionsAtTheSameMoment() throws Exception {
        String vacancy = aVacancy(anEmployer(), 2);
        List<Callable<Response>> acceptances = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String proposal = anOffer(aPerson(), vacancy);
            acceptances.add(() -> step(proposal, "acceptances", 5));
        }

        List<Integer> answers = AtOnce.statuses(acceptances);

        assertEquals(2, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(8, answers.stream().filter(status -> status == 409).count(), answers::toString);
        asAdviser()
                .get(BASE + "/vacancies/" + vacancy)
                .then()
                .body("state", equalTo("FILLED"))
                .body("positionsTaken", equalTo(2));
    }

    @RepeatedTest(3)
    void takesOnePositionForAProposalThatIsAcceptedTwiceAtTheSameMoment() throws Exception {
        String vacancy = aVacancy(anEmployer(), 3);
        String proposal = anOffer(aPerson(), vacancy);

        List<Integer> answers = AtOnce.statuses(
                List.of(() -> step(proposal, "acceptances", 5), () -> step(proposal, "acceptances", 5)));

        assertEquals(List.of(200, 412), answers.stream().sorted().toList());
        asAdviser().get(BASE + "/vacancies/" + vacancy).then().body("positionsTaken", equalTo(1));
    }

    @RepeatedTest(3)
    void proposesAVacancyToAPersonOnceAlsoAtTheSameMoment() throws Exception {
        String person = aPerson();
        String proposal =
                "{\"participantId\": \"%s\", \"vacancyId\": \"%s\"}".formatted(person, aVacancy(anEmployer(), 1));
        Callable<Response> propose = () -> asAdviser().body(proposal).post(BASE + "/proposals");

        assertEquals(
                List.of(201, 409),
                AtOnce.statuses(List.of(propose, propose)).stream().sorted().toList());
    }

    @Test
    void takesNoStepThatIsStillToCome() {
        String proposal = aProposal();

        asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"on\": \"2199-01-01\"}")
                .post(BASE + "/proposals/" + proposal + "/participant-offers")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("past-or-present"));
    }

    @Test
    void refusesAStepThatDoesNotFollow() {
        String proposal = aProposal();

        step(proposal, "acceptances", 1)
                .then()
                .statusCode(409)
                .body("type", containsString("transition-not-allowed"))
                .body("allowed", hasItems("OFFERED_TO_PARTICIPANT", "WITHDRAWN"));
        step(proposal, "participant-offers", 7).then().statusCode(412);
        asAdviser()
                .body("{}")
                .post(BASE + "/proposals/" + proposal + "/participant-offers")
                .then()
                .statusCode(428);
    }

    @Test
    void refusesAReasonThatEqualTreatmentForbids() {
        String proposal = aProposal();
        step(proposal, "participant-offers", 1).then().statusCode(200);

        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"LEEFTIJD\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].code", equalTo("forbidden-reason"))
                .body("errors[0].detail", containsString("niet toegestaan"));
        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"REISAFSTAND\", \"text\": \"te ver\"}")
                .then()
                .statusCode(400);
        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\", \"text\": \"Liever in de keuken\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED_BY_PARTICIPANT"))
                .body("declineText", equalTo("Liever in de keuken"));
    }

    @Test
    void refusesALabelInTheWordsOfARefusalAndReleasesThemToThePersonOnce() {
        String proposal = aProposal();
        step(proposal, "participant-offers", 1).then().statusCode(200);

        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\", \"text\": \"Te oud voor dit werk\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"))
                .body("errors[0].code", equalTo("label"));
        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\", \"text\": \"Liever in de keuken\"}")
                .then()
                .statusCode(200)
                .body("textReleasedOn", nullValue());
        String releases = BASE + "/proposals/" + proposal + "/decline-text-releases";
        asAdviser()
                .header("If-Match", "\"3\"")
                .post(releases)
                .then()
                .statusCode(200)
                .body("textReleasedOn", notNullValue());
        asAdviser()
                .header("If-Match", "\"4\"")
                .post(releases)
                .then()
                .statusCode(409)
                .body("type", containsString("no-text-to-release"));
    }

    @Test
    void takesABlankTextForNone() {
        String proposal = aProposal();
        step(proposal, "participant-offers", 1).then().statusCode(200);

        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"ANDERS\", \"text\": \" \"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        decline(proposal, "{\"by\": \"PARTICIPANT\", \"reason\": \"REISAFSTAND\", \"text\": \" \"}")
                .then()
                .statusCode(200)
                .body("declineText", nullValue());
    }

    @Test
    void proposesAVacancyToAPersonOnceAtATime() {
        String vacancy = aVacancy(anEmployer(), 2);
        String person = aPerson();
        String body =
                "{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}".formatted(person, vacancy);
        String first = id(asAdviser().body(body).post(BASE + "/proposals"));

        asAdviser()
                .body(body)
                .post(BASE + "/proposals")
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-is-open-already"))
                .body("proposalId", equalTo(first));
        step(first, "withdrawals", 1).then().statusCode(200);
        asAdviser().body(body).post(BASE + "/proposals").then().statusCode(201);
        asAdviser()
                .queryParam("participantId", person)
                .get(BASE + "/proposals")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void proposesNoVacancyThatIsFilled() {
        String vacancy = aVacancy(anEmployer(), 1);
        step(anOffer(aPerson(), vacancy), "acceptances", 5).then().statusCode(200);

        asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\"}".formatted(aPerson(), vacancy))
                .post(BASE + "/proposals")
                .then()
                .statusCode(409)
                .body("type", containsString("vacancy-is-not-open"));
    }

    private static Response decline(String proposal, String body) {
        return asAdviser().header("If-Match", "\"2\"").body(body).post(BASE + "/proposals/" + proposal + "/declines");
    }

    private static String aProposal() {
        return id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                        .formatted(aPerson(), aVacancy(anEmployer(), 2)))
                .post(BASE + "/proposals"));
    }
}
