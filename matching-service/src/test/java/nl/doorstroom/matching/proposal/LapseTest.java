package nl.doorstroom.matching.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.matching.testing.Feeds;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;

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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who is hired is not offered elsewhere any more, and nobody is offered what is not there. */
@QuarkusTest
@WithTestResource(RealParts.class)
class LapseTest {

    private static final String USER = "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10";

    @Inject
    Inbox inbox;

    private final String person = aPerson();
    private String employer;

    @BeforeEach
    void registerAnEmployer() {
        employer = anEmployer();
    }

    @Test
    void lapsesWhatElseWasProposedWhenAPersonTakesAnOffer() {
        String taken = anOffer(person, aVacancy(employer, 1));
        String offered = anOffer(person, aVacancy(employer, 1));
        String proposed = aProposal(person, aVacancy(employer, 1));
        String ofAnother = anOffer(aPerson(), aVacancy(employer, 1));

        step(taken, "acceptances", 5).then().statusCode(200).body("systemReason", nullValue());

        proposal(offered)
                .body("state", equalTo("LAPSED_PLACED_ELSEWHERE"))
                .body("systemReason", equalTo("ELDERS_GEPLAATST"))
                .body("answerBy", nullValue());
        proposal(proposed).body("state", equalTo("LAPSED_PLACED_ELSEWHERE"));
        proposal(ofAnother).body("state", equalTo("OFFERED_BY_EMPLOYER"));
        asAdviser()
                .get(BASE + "/proposals/" + offered + "/status-history")
                .then()
                .body("items[5].state", equalTo("LAPSED_PLACED_ELSEWHERE"))
                .body("items[5].changedBy", equalTo(USER));
        ConsumerRecord<String, byte[]> told =
                Topics.await("matching.events.v1", "proposal-lapsed", UUID.fromString(offered));
        assertEquals(Set.of(), Topics.violations(told));
    }

    @Test
    void countsEveryRegistrationOfThePerson() {
        String duplicate = aPerson();
        String vacancy = aVacancy(employer, 2);
        String taken = anOffer(person, vacancy);
        String other = anOffer(duplicate, aVacancy(employer, 1));
        inbox.receive(List.of(Feeds.profilesMerged(aPerson(), person, duplicate)));
        asAdviser()
                .body(proposing(duplicate, vacancy))
                .post(BASE + "/proposals")
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-is-open-already"))
                .body("proposalId", equalTo(taken));

        step(taken, "acceptances", 5).then().statusCode(200);

        proposal(other).body("state", equalTo("LAPSED_PLACED_ELSEWHERE"));
        for (String registration : List.of(person, duplicate)) {
            asAdviser()
                    .body(proposing(registration, vacancy))
                    .post(BASE + "/proposals")
                    .then()
                    .statusCode(409)
                    .body("type", containsString("person-is-hired-already"))
                    .body("proposalId", equalTo(taken));
        }
    }

    @Test
    void comesOutOfAMatchOfAnotherRegistration() {
        String duplicate = aPerson();
        String vacancy = aVacancy(employer, 1);
        inbox.receive(List.of(Feeds.profile(duplicate, 1, "\"pc4\": \"3881\", \"hoursMax\": 32")));
        String run = id(asAdviser()
                .body("{\"participantId\": \"%s\", \"from\": \"2025-07-01\"}".formatted(duplicate))
                .post(BASE + "/match-runs"));
        String match = id(asAdviser()
                .body("{\"matchRunId\": \"%s\", \"participantId\": \"%s\", \"vacancyId\": \"%s\"}"
                        .formatted(run, duplicate, vacancy))
                .post(BASE + "/matches"));
        String proposing = "{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"matchId\": \"%s\"}"
                .formatted(person, vacancy, match);
        asAdviser()
                .body(proposing)
                .post(BASE + "/proposals")
                .then()
                .statusCode(409)
                .body("type", containsString("match-is-about-another"));

        inbox.receive(List.of(Feeds.profilesMerged(aPerson(), person, duplicate)));

        asAdviser().body(proposing).post(BASE + "/proposals").then().statusCode(201);
    }

    @Test
    void hiresAPersonOnceForAVacancyAlsoWhenTheRegistrationsWereMergedLate() {
        String duplicate = aPerson();
        String vacancy = aVacancy(employer, 3);
        String first = anOffer(person, vacancy);
        step(first, "acceptances", 5).then().statusCode(200);
        String second = anOffer(duplicate, vacancy);
        inbox.receive(List.of(Feeds.profilesMerged(aPerson(), person, duplicate)));

        step(second, "acceptances", 5)
                .then()
                .statusCode(409)
                .body("type", containsString("person-is-hired-already"))
                .body("proposalId", equalTo(first));
        asAdviser().get(BASE + "/vacancies/" + vacancy).then().body("positionsTaken", equalTo(1));
    }

    /** Offers of one person are taken at the same moment, crosswise through the order of ids: one of them counts. */
    @RepeatedTest(5)
    void takesOneOfTheOffersThatAPersonAcceptsAtTheSameMoment() throws Exception {
        List<String> offers = new ArrayList<>();
        List<Callable<Response>> acceptances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String offer = anOffer(person, aVacancy(employer, 1));
            offers.add(offer);
            acceptances.add(0, () -> step(offer, "acceptances", 5));
        }

        List<Integer> answers = AtOnce.statuses(acceptances);

        assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
        asAdviser()
                .queryParam("participantId", person)
                .queryParam("state", "LAPSED_PLACED_ELSEWHERE")
                .get(BASE + "/proposals")
                .then()
                .body("items", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({
        "DETACHERING, 24, 2025-09-01, , LAPSED_PLACED_ELSEWHERE",
        "DETACHERING, 8, 2025-09-01, , OFFERED_BY_EMPLOYER",
        "PROEFPLAATS, 24, 2025-09-01, , OFFERED_BY_EMPLOYER",
        "DETACHERING, 24, 2025-09-01, 2025-10-31, OFFERED_BY_EMPLOYER",
        "DETACHERING, 24, 2025-06-01, , OFFERED_BY_EMPLOYER"
    })
    void lapsesWhenWorkIsRegisteredThatTakesThePersonOffTheMarket(
            String kind, int hours, String start, String end, String state) {
        String offer = anOffer(person, aVacancy(employer, 1));

        asAdviser()
                .body("""
                        {"participantId": "%s", "employerId": "%s", "contractKind": "%s", "startDate": "%s",
                         "plannedEnd": %s, "hoursPerWeek": %d}""".formatted(person, employer, kind, start, end == null ? null : '"' + end + '"', hours))
                .post(BASE + "/placements")
                .then()
                .statusCode(201);

        proposal(offer).body("state", equalTo(state));
    }

    @Test
    void withdrawsWhatIsOpenTogetherWithTheVacancy() {
        String vacancy = aVacancy(employer, 2);
        String accepted = anOffer(aPerson(), vacancy);
        step(accepted, "acceptances", 5).then().statusCode(200);
        String open = anOffer(person, vacancy);
        String proposed = aProposal(aPerson(), vacancy);

        asAdviser()
                .header("If-Match", "\"2\"")
                .body("{\"on\": \"2025-06-10\"}")
                .post(BASE + "/vacancies/" + vacancy + "/withdrawals")
                .then()
                .statusCode(200);

        for (String withdrawn : List.of(open, proposed)) {
            proposal(withdrawn)
                    .body("state", equalTo("WITHDRAWN"))
                    .body("systemReason", equalTo("VACATURE_INGETROKKEN"))
                    .body("stateSince", equalTo("2025-06-20"));
        }
        proposal(accepted).body("state", equalTo("ACCEPTED"));
        Topics.await("matching.events.v1", "proposal-lapsed", UUID.fromString(open));
    }

    @RepeatedTest(3)
    void leavesNoProposalOpenThatComesWhileTheVacancyIsWithdrawn() throws Exception {
        String vacancy = aVacancy(employer, 2);
        aProposal(person, vacancy);
        List<Callable<Response>> requests = new ArrayList<>();
        requests.add(() -> asAdviser()
                .header("If-Match", "\"1\"")
                .body("{\"on\": \"2025-06-20\"}")
                .post(BASE + "/vacancies/" + vacancy + "/withdrawals"));
        for (int i = 0; i < 4; i++) {
            String another = aPerson();
            requests.add(() -> asAdviser().body(proposing(another, vacancy)).post(BASE + "/proposals"));
        }

        assertEquals(200, AtOnce.statuses(requests).get(0));

        asAdviser()
                .queryParam("vacancyId", vacancy)
                .queryParam("state", "PROPOSED")
                .get(BASE + "/proposals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void keepsAReserveWhileTheVacancyIsFilled() {
        String vacancy = aVacancy(employer, 1);
        String kept = anOffer(person, vacancy);
        step(anOffer(aPerson(), vacancy), "acceptances", 5).then().statusCode(200);
        proposal(kept).body("state", equalTo("OFFERED_BY_EMPLOYER"));

        step(kept, "reservations", 5).then().statusCode(200).body("answerBy", nullValue());

        asAdviser()
                .queryParam("vacancyId", vacancy)
                .queryParam("state", "IN_RESERVE", "INTERVIEW")
                .get(BASE + "/proposals")
                .then()
                .body("items.id", contains(kept));
        step(kept, "employer-offers", 6).then().statusCode(200).body("answerBy", notNullValue());
        step(kept, "acceptances", 7)
                .then()
                .statusCode(409)
                .body("type", containsString("vacancy-is-not-open"))
                .body("state", equalTo("FILLED"));
    }

    @Test
    void refusesAStateThatIsNone() {
        asAdviser()
                .queryParam("state", "SLEEPING")
                .get(BASE + "/proposals")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("state"));
    }

    private static String proposing(String person, String vacancy) {
        return "{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"%s\"}"
                .formatted(person, vacancy, LocalDate.of(2025, 6, 20));
    }

    private static String aProposal(String person, String vacancy) {
        return id(asAdviser().body(proposing(person, vacancy)).post(BASE + "/proposals"));
    }

    private static ValidatableResponse proposal(String proposal) {
        return asAdviser().get(BASE + "/proposals/" + proposal).then().statusCode(200);
    }
}
