package nl.doorstroom.participants.endproposal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.AtOnce;
import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aHousehold;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.activities;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static nl.doorstroom.participants.testing.Office.benefitsOf;
import static nl.doorstroom.participants.testing.Office.changeHousehold;
import static nl.doorstroom.participants.testing.Office.correct;
import static nl.doorstroom.participants.testing.Office.end;
import static nl.doorstroom.participants.testing.Office.idOf;
import static nl.doorstroom.participants.testing.Organisations.asUser;
import static nl.doorstroom.participants.testing.Organisations.team;
import static nl.doorstroom.participants.testing.Organisations.today;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class EndProposalsResourceTest {

    @Inject
    Inbox inbox;

    @Inject
    @All
    List<Job> jobs;

    @Inject
    MeterRegistry metrics;

    private UUID placement = UUID.randomUUID();

    @Test
    void proposesAndEndsNothingByItself() {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");

        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        proposalsOf(person)
                .body("items.state", contains("OPEN"))
                .body("items[0].benefitId", equalTo(idOf(benefit)))
                .body("items[0].placementId", equalTo(placement.toString()))
                .body("items[0].workFrom", equalTo("2026-03-02"))
                .body("items[0].proposedLastDay", equalTo("2026-03-01"));
        asCaseManager().get(benefit).then().body("lastDay", nullValue());
    }

    @Test
    void endsTheBenefitOfWhoAccepts() throws Exception {
        String person = aParticipant();
        String partner = aParticipant();
        aHousehold("2020-01-01", person, partner);
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        String proposal = onlyProposalOf(person);
        accept(proposal, "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("closedAt", containsString("T"));

        asCaseManager()
                .get(benefit)
                .then()
                .body("lastDay", equalTo("2026-03-01"))
                .body("endReason", equalTo("WERK"))
                .body("placementId", equalTo(placement.toString()));
        asCaseManager().get(benefit + "/history").then().body("items.change", contains("STARTED", "ENDED"));
        assertTrue(activities(partner).contains("end-benefit"));
        accept(proposal, "{}").then().statusCode(409).body("type", containsString("end-proposal-is-closed"));
        proposalsOf(person).body("items.state", contains("ACCEPTED"));
    }

    @Test
    void endsItOnAnotherDayWhenToldTo() {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        accept(onlyProposalOf(person), "{\"lastDay\": \"2026-03-31\"}").then().statusCode(200);

        asCaseManager().get(benefit).then().body("lastDay", equalTo("2026-03-31"));
    }

    @Test
    void endsItAfterAReductionThatEndedSince() {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2024-02-01", "24"));

        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"fromDate\": \"2024-02-01\", \"toDate\": \"2024-04-30\", \"amountCents\": 50000}")
                .post(benefit + "/reductions")
                .then()
                .statusCode(200);

        UUID spell = UUID.fromString(idOf(benefit));
        assertFalse(whoseReductionEnded("2024-04-30").contains(spell));
        assertTrue(whoseReductionEnded("2024-05-01").contains(spell));
        CurrentTenant.call(PUTTEN, () -> {
            job("ended-reductions").handle(spell, LocalDate.parse("2024-05-01"));
            return spell;
        });
        proposalsOf(person)
                .body("items.state", contains("LAPSED", "OPEN"))
                .body("items.proposedLastDay", contains("2024-01-31", "2024-04-30"));
        String proposal = open(person).extract().path("items[0].id");
        accept(BASE + "/benefit-end-proposals/" + proposal, "{}").then().statusCode(200);
        asCaseManager().get(benefit).then().body("lastDay", equalTo("2024-04-30"));
    }

    @Test
    void leavesTheProposalOpenWhenTheBenefitCannotEndSo() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        accept(onlyProposalOf(person), "{\"lastDay\": \"2022-12-31\"}")
                .then()
                .statusCode(409)
                .body("type", containsString("before-benefit-started"));

        proposalsOf(person).body("items.state", contains("OPEN"));
    }

    @Test
    void letsTheBenefitGoOnAndDoesNotAskAgain() {
        String person = aParticipant();
        String benefit = aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));
        String proposal = onlyProposalOf(person);

        reject(proposal, "GEEN_CODE").then().statusCode(400).body("errors.pointer", contains("/reason"));
        reject(proposal, "INKOMEN_ONVOLDOENDE")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("INKOMEN_ONVOLDOENDE"));
        receive(Works.changed(placement, 2, person, "2026-03-02", "2026-05-01", "32"));

        proposalsOf(person).body("items.state", contains("REJECTED"));
        asCaseManager().get(benefit).then().body("lastDay", nullValue());
        receive(Works.corrected(placement, 3, person, "2026-04-01", "24"));
        proposalsOf(person).body("items.state", contains("REJECTED", "OPEN"));
    }

    @Test
    void lapsesWhenTheOccasionGoesAway() {
        assertLapses(
                "PLACEMENT_ANNULLED",
                person -> receive(Works.corrected(placement, 5, person, "2026-03-02", "24", "2026-03-01")));
        assertLapses("PLACEMENT_ENDED", person -> receive(Works.ended(placement, 5, person, "2026-03-31")));
        assertLapses(
                "HOURS_TOO_FEW",
                person -> receive(Works.changed(placement, 5, person, "2026-03-02", "2026-05-01", "8")));
        assertLapses(
                "BENEFIT_ENDED",
                person -> end(benefitOf(person), "2026-02-28").then().statusCode(200));
        assertLapses(
                "BENEFIT_REDUCED",
                person -> asCaseManager()
                        .header("If-Match", "\"1\"")
                        .body("{\"fromDate\": \"2026-03-02\", \"amountCents\": 50000}")
                        .post(benefitOf(person) + "/reductions")
                        .then()
                        .statusCode(200));
        assertLapses(
                "BENEFIT_ENDED",
                person -> asCaseManager()
                        .header("If-Match", "\"1\"")
                        .body("{\"reason\": \"DUBBEL\"}")
                        .post(benefitOf(person) + "/annulments")
                        .then()
                        .statusCode(200));
    }

    @Test
    void lapsesForWhoLeftTheHousehold() {
        String person = aParticipant();
        String stays = aParticipant();
        String household = aHousehold("2020-01-01", person, stays);
        aBenefit(stays, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        changeHousehold(household, "2026-01-01", stays).then().statusCode(200);

        proposalsOf(person).body("items.lapseCause", contains("PERSON_LEFT"));
    }

    @Test
    void followsAJobThatBeginsOnAnotherDay() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        receive(Works.corrected(placement, 2, person, "2026-03-09", "24"));

        proposalsOf(person)
                .body("items.state", contains("LAPSED", "OPEN"))
                .body("items[0].lapseCause", equalTo("PLACEMENT_MOVED"))
                .body("items[1].proposedLastDay", equalTo("2026-03-08"));
    }

    @Test
    void proposesWhenTheBenefitIsRegisteredAfterTheJob() {
        String person = aParticipant();
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));
        proposalsOf(person).body("items", empty());

        String benefit = aBenefit(person, "IOAW", "2026-01-01");
        end(benefit, "2026-02-28").then().statusCode(200);
        correct(benefit, "{\"startDate\": \"2026-01-01\"}").then().statusCode(200);

        proposalsOf(person).body("items.state", contains("LAPSED", "OPEN"));
    }

    @Test
    void doesNotProposeToEndWhatTheMunicipalityDoesNotCount() {
        String person = aParticipant();
        aBenefit(person, "WW", "2023-01-01");

        receive(Works.started(placement, 1, person, "2026-03-02", "24"));

        proposalsOf(person).body("items", empty());
    }

    @Test
    void comesToTheSameInWhateverOrderAndHoweverOften() {
        Random random = new Random(20260302);
        for (int round = 0; round < 4; round++) {
            String person = aParticipant();
            aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
            UUID job = UUID.randomUUID();
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(List.of(
                    Works.started(job, 1, person, "2026-02-02", "8"),
                    Works.changed(job, 2, person, "2026-02-02", "2026-04-06", "24"),
                    Works.corrected(job, 3, person, "2026-02-09", "12"),
                    Works.changed(job, 4, person, "2026-02-09", "2026-05-04", "32")));
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, random);

            events.forEach(this::receive);

            open(person)
                    .body("items.workFrom", contains("2026-04-06"))
                    .body("items.placementId", contains(job.toString()));
        }
    }

    @Test
    void isDecidedByOne() throws Exception {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));
        String proposal = onlyProposalOf(person);

        List<Integer> answers = AtOnce.statuses(List.of(
                () -> asCaseManager().header("If-Match", "\"1\"").body("{}").post(proposal + "/acceptances"),
                () -> asCaseManager()
                        .header("If-Match", "\"1\"")
                        .body("{\"reason\": \"TIJDELIJK\"}")
                        .post(proposal + "/rejections")));

        assertEquals(List.of(200, 412), answers.stream().sorted().toList());
    }

    @Test
    void isAddressedToWhoAnswersForBenefitsAndFollowsAHandover() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));
        String proposal = onlyProposalOf(person);
        asCaseManager().get(proposal).then().body("responsible", nullValue());
        asCaseManager()
                .get(BASE + "/benefit-end-proposals?responsible=nobody&participantId=" + person)
                .then()
                .body("items.id", contains(idOf(proposal)));

        String member = asUser("consultant-1", "participants:write")
                .body("{\"role\": \"INKOMENSCONSULENT\"}")
                .post(team(person))
                .header("Location");
        asCaseManager().get(proposal).then().body("responsible", equalTo("consultant-1"));
        asCaseManager()
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"consultant-2\", \"from\": \"%s\"}".formatted(today().plusDays(1)))
                .post(member + "/handovers")
                .then()
                .statusCode(200);
        asCaseManager().get(proposal).then().body("responsible", equalTo("consultant-1"));
        double before = metrics.counter("doorstroom.end.proposals.overdue").count();
        lookAt(proposal, today().plusDays(1));
        assertEquals(before, metrics.counter("doorstroom.end.proposals.overdue").count());
        lookAt(proposal, today().plusDays(30));
        lookAt(proposal, today().plusDays(31));
        assertEquals(
                before + 1, metrics.counter("doorstroom.end.proposals.overdue").count());

        asUser("consultant-2", "benefits:read")
                .get(BASE + "/benefit-end-proposals?responsible=me&state=OPEN")
                .then()
                .body("items.id", contains(idOf(proposal)));
        reject(proposal, "TIJDELIJK").then().statusCode(200).body("responsible", equalTo("consultant-2"));
        asCaseManager()
                .get(proposal + "/history")
                .then()
                .body("items.change", contains("MADE", "ADDRESSED", "ADDRESSED", "REMINDED", "REJECTED"))
                .body("items[0].recordedBy", nullValue())
                .body("items[1].recordedBy", equalTo("consultant-1"))
                .body("items[1].responsible", equalTo("consultant-1"))
                .body("items[4].changeReason", equalTo("TIJDELIJK"));
    }

    @Test
    void isListedPageByPageAndHiddenFromOthers() {
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));
        receive(Works.started(UUID.randomUUID(), 1, person, "2026-04-01", "24"));
        String proposals = BASE + "/benefit-end-proposals?participantId=" + person;

        Response first = asCaseManager().get(proposals + "&limit=1");
        first.then().statusCode(200).body("items.workFrom", contains("2026-03-02"));
        asCaseManager()
                .get(proposals + "&limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.workFrom", contains("2026-04-01"))
                .body("nextCursor", nullValue());
        asCaseManager().get(proposals + "&state=LAPSED").then().body("items", empty());
        String one = BASE + "/benefit-end-proposals/" + first.path("items[0].id");
        as(VOORBURG, "benefits:read").get(one).then().statusCode(404);
        as(VOORBURG, "benefits:read").get(proposals).then().body("items", empty());
    }

    private void assertLapses(String cause, Consumer<String> change) {
        placement = UUID.randomUUID();
        String person = aParticipant();
        aBenefit(person, "PW_ALGEMEEN", "2023-01-01");
        receive(Works.started(placement, 1, person, "2026-03-02", "24"));
        open(person).body("items.workFrom", contains("2026-03-02"));
        change.accept(person);
        proposalsOf(person).body("items.lapseCause", contains(cause)).body("items.state", contains("LAPSED"));
    }

    /** As the daily job does. */
    private void lookAt(String proposal, LocalDate day) {
        CurrentTenant.call(PUTTEN, () -> {
            job("end-proposal-reminders").handle(UUID.fromString(idOf(proposal)), day);
            return proposal;
        });
    }

    private List<UUID> whoseReductionEnded(String day) {
        return CurrentTenant.call(
                PUTTEN, () -> job("ended-reductions").due(LocalDate.parse(day), new UUID(0, 0), 1000));
    }

    private Job job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }

    private static String benefitOf(String person) {
        return benefitsOf(person) + "/"
                + asCaseManager().get(benefitsOf(person)).path("items[0].id");
    }

    private static ValidatableResponse proposalsOf(String person) {
        return asCaseManager()
                .get(BASE + "/participants/" + person + "/benefit-end-proposals")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(String person) {
        return asCaseManager()
                .get(BASE + "/participants/" + person + "/benefit-end-proposals?state=OPEN")
                .then()
                .statusCode(200);
    }

    private static String onlyProposalOf(String person) {
        String id = proposalsOf(person).extract().path("items[0].id");
        return BASE + "/benefit-end-proposals/" + id;
    }

    private static Response accept(String proposal, String body) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(proposal).header("ETag"))
                .body(body)
                .post(proposal + "/acceptances");
    }

    private static Response reject(String proposal, String reason) {
        return asCaseManager()
                .header("If-Match", asCaseManager().get(proposal).header("ETag"))
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post(proposal + "/rejections");
    }

    private void receive(ConsumerRecord<String, byte[]> event) {
        inbox.receive(List.of(event));
    }
}
