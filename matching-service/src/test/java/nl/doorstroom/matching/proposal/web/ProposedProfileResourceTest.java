package nl.doorstroom.matching.proposal.web;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Feeds;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.TEAMWORK;
import static nl.doorstroom.matching.testing.Office.aKvkNumber;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static nl.doorstroom.matching.testing.Office.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ProposedProfileResourceTest {

    private static final String GRESBO = "00000001000000000201";
    private static final String PERMISSION = "proposal-profiles:read";

    @Inject
    Inbox inbox;

    private final String person = aPerson();
    private String vacancy;
    private String proposal;

    @BeforeEach
    void propose() {
        inbox.receive(List.of(Feeds.profile(person, 1, """
                "pc4": "3881", "maxDistanceKm": 15, "hoursMin": 16, "hoursMax": 32, "licences": ["B"],
                "skills": [{"uri": "%s", "level": "GOED"}, {"uri": "urn:lassen", "level": "NIET"}]""".formatted(TEAMWORK))));
        String employer = id(asAdviser()
                .body(
                        "{\"name\": \"Gresbo\", \"kvkNumber\": \"%s\", \"organisation\": \"%s\", \"validFrom\": \"2025-01-01\"}"
                                .formatted(aKvkNumber(), GRESBO))
                .post(BASE + "/employers"));
        vacancy = aVacancy(employer, 1);
        proposal = proposing(person);
    }

    @Test
    void showsWhatSomebodyCanDoAndWhoItIsOnlyAfterThePersonAgreed() {
        profile(GRESBO)
                .statusCode(200)
                .body("proposalId", equalTo(proposal))
                .body("participantId", nullValue())
                .body("hoursMax", equalTo(32.00f))
                .body("licences", contains("B"))
                .body("skills.uri", contains(TEAMWORK));
        step(proposal, "participant-offers", 1).then().statusCode(200);
        profile(GRESBO)
                .statusCode(200)
                .body(not(containsString(person)))
                .body(not(containsString("3881")))
                .body(not(containsString("urn:lassen")));

        step(proposal, "participant-agreements", 2).then().statusCode(200);

        profile(GRESBO).statusCode(200).body("participantId", equalTo(person));
    }

    @Test
    void namesThePersonOtherwiseInEachProposal() {
        step(proposal, "withdrawals", 1).then().statusCode(200);

        profile(GRESBO).statusCode(404);
        proposal = proposing(person);
        profile(GRESBO).statusCode(200).body("participantId", nullValue()).body("proposalId", equalTo(proposal));
    }

    @Test
    void showsAnEmployerOnlyWhoIsProposedForTheOwnVacancies() {
        profile("00000001000000000202").statusCode(404);
        profile(Tokens.PUTTEN).statusCode(200);
        asUserOf(GRESBO, "matches:read")
                .get(BASE + "/proposals/" + proposal + "/profile")
                .then()
                .statusCode(403);
    }

    @Test
    void leavesNoOtherWayToThePersonForWhoMayReadProfilesAlone() {
        for (String path : List.of(
                "/proposals",
                "/proposals/" + proposal,
                "/proposals/" + proposal + "/status-history",
                "/proposals/" + proposal + "/explanation",
                "/placements",
                "/vacancies/" + vacancy)) {
            asUserOf(GRESBO, PERMISSION).get(BASE + path).then().statusCode(403);
        }
    }

    @Test
    void showsTheProfileOfWhoGoesOnWithARegistration() {
        String duplicate = aPerson();
        String other = proposing(duplicate);
        inbox.receive(List.of(Feeds.profilesMerged(UUID.randomUUID().toString(), person, duplicate)));

        proposal = other;
        profile(GRESBO).statusCode(200).body("skills", hasSize(1));
    }

    private String proposing(String participant) {
        return id(asAdviser()
                .body("{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                        .formatted(participant, vacancy))
                .post(BASE + "/proposals"));
    }

    private ValidatableResponse profile(String organisation) {
        return asUserOf(organisation, PERMISSION)
                .get(BASE + "/proposals/" + proposal + "/profile")
                .then();
    }

    private static RequestSpecification asUserOf(String organisation, String permission) {
        return given().auth()
                .oauth2(Tokens.ofOrganisation(Tokens.PUTTEN, organisation, permission))
                .contentType(ContentType.JSON);
    }
}
