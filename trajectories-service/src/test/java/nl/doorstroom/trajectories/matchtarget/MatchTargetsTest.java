package nl.doorstroom.trajectories.matchtarget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.AtOnce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.as;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.id;
import static nl.doorstroom.trajectories.testing.Given.move;
import static nl.doorstroom.trajectories.testing.Matches.gap;
import static nl.doorstroom.trajectories.testing.Matches.targeted;
import static nl.doorstroom.trajectories.testing.Participants.mergeUndone;
import static nl.doorstroom.trajectories.testing.Participants.merged;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a match leads to on the trajectories of the person, in whichever order it is told. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MatchTargetsTest {

    private static final String MORNING = "2026-03-02T08:00:00Z";
    private static final String NOON = "2026-03-02T12:00:00Z";

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private final UUID skill = UUID.randomUUID();
    private final UUID shifts = UUID.randomUUID();

    @Test
    void proposesAMilestoneForEachGapAndLeavesNoneOut() {
        String trajectory = aTrajectory(aProgramme(), person);

        UUID match = tell(UUID.randomUUID(), MORNING, skill(), shifts());

        Response proposals = proposals(trajectory, "OPEN");
        assertEquals(Map.of(skill.toString(), "STARTER", shifts.toString(), "MANUAL"), sources(proposals));
        String one = "items.find { it.gap.gapId == '" + skill + "' }.";
        proposals
                .then()
                .body(one + "gap.skillUri", equalTo("urn:lassen"))
                .body(one + "rule", equalTo("VAARDIGHEID"))
                .body(one + "weeks", equalTo(12))
                .body(one + "actor", equalTo("PERSON"))
                .body(one + "explanation", containsString("vaardigheid"));
        assertEquals(match.toString(), target(trajectory).path("targetMatchId"));
        assertEquals("match-targeted", target(trajectory).path("chosenBy"));
    }

    @Test
    void proposesTheSameWhenTheTrajectoryComesAfterTheMatch() {
        tell(UUID.randomUUID(), MORNING, skill(), shifts());

        String trajectory = aTrajectory(aProgramme(), person);

        assertEquals(
                Map.of(skill.toString(), "STARTER", shifts.toString(), "MANUAL"),
                sources(proposals(trajectory, "OPEN")));
    }

    @Test
    void adoptsAProposalOnce() {
        String trajectory = aTrajectory(aProgramme(), person);
        UUID match = tell(UUID.randomUUID(), MORNING, skill(), shifts());
        String proposal = proposal(trajectory, skill);
        String manual = proposal(trajectory, shifts);

        String milestone = id(adopt(trajectory, proposal, ""));

        asCoach()
                .get("/trajectories/" + trajectory + "/milestones/" + milestone)
                .then()
                .body("title", equalTo("De vaardigheid leren en laten zien"))
                .body("gap.matchId", equalTo(match.toString()))
                .body("gap.skillUri", equalTo("urn:lassen"))
                .body("notLinkedToTarget", equalTo(false))
                .body("actor", equalTo("PERSON"))
                .body("proposalId", equalTo(proposal));
        adopt(trajectory, proposal, "")
                .then()
                .statusCode(409)
                .body("type", containsString("proposal-is-not-open"))
                .body("state", equalTo("ADOPTED"));
        adopt(trajectory, manual, "").then().statusCode(400).body("errors[0].pointer", equalTo("/dueDate"));
        adopt(trajectory, manual, ", \"dueDate\": \"2026-12-01\", \"title\": \"Met de werkgever praten\"")
                .then()
                .statusCode(201)
                .body("title", equalTo("Met de werkgever praten"));
        adopt(trajectory, UUID.randomUUID().toString(), "")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/proposalId"));
        assertEquals(0, proposals(trajectory, "OPEN").<List<?>>path("items").size());
    }

    @Test
    void letsOneOfManyAdoptAtTheSameMoment() throws Exception {
        String trajectory = aTrajectory(aProgramme(), person);
        tell(UUID.randomUUID(), MORNING, skill());

        List<Integer> codes = AtOnce.ask(
                Collections.nCopies(6, proposal(trajectory, skill)), proposal -> adopt(trajectory, proposal, ""));

        assertEquals(
                List.of(201, 409, 409, 409, 409, 409), codes.stream().sorted().toList());
        assertEquals(
                1,
                asCoach()
                        .get("/trajectories/" + trajectory + "/milestones")
                        .<List<?>>path("items")
                        .size());
    }

    @Test
    void adoptsNoProposalOfAnotherTrajectory() {
        String trajectory = aTrajectory(aProgramme(), person);
        String other = aTrajectory(aProgramme(), person);
        tell(UUID.randomUUID(), MORNING, skill());

        adopt(other, proposal(trajectory, skill), "").then().statusCode(400);
        id(adopt(other, proposal(other, skill), ""));
        assertEquals(1, proposals(trajectory, "OPEN").<List<?>>path("items").size());
    }

    @Test
    void doesNotProposeAgainWhatWasDismissed() {
        String trajectory = aTrajectory(aProgramme(), person);
        UUID match = tell(UUID.randomUUID(), MORNING, skill(), shifts());
        String address = "/trajectories/" + trajectory + "/milestone-proposals/" + proposal(trajectory, skill);

        asCoach()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"Niet nodig\"}")
                .post(address + "/dismissals")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("dismissReason", equalTo("Niet nodig"));
        inbox.receive(List.of(targeted(match, 2, person, MORNING, skill(), shifts())));

        assertEquals(List.of(shifts.toString()), gaps(trajectory));
        asCoach()
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"Niet nodig\"}")
                .post(address + "/dismissals")
                .then()
                .statusCode(409);
    }

    @Test
    void replacesWhatIsOpenAndKeepsWhatWasAdopted() {
        String trajectory = aTrajectory(aProgramme(), person);
        tell(UUID.randomUUID(), MORNING, skill(), shifts());
        String milestone = id(adopt(trajectory, proposal(trajectory, skill), ""));
        UUID hours = UUID.randomUUID();

        tell(UUID.randomUUID(), NOON, gap(hours, "HOURS", ", \"amount\": 8"));

        assertEquals(List.of(hours.toString()), gaps(trajectory));
        assertEquals(1, proposals(trajectory, "REPLACED").<List<?>>path("items").size());
        assertEquals(
                "PLANNED",
                asCoach()
                        .get("/trajectories/" + trajectory + "/milestones/" + milestone)
                        .path("status"));
        assertEquals(
                "Het aantal uren past nog niet: het verschil is 8 uur per week. De deelnemer kan hier zelf aan werken.",
                proposals(trajectory, "OPEN").path("items[0].explanation"));
    }

    @Test
    void letsACoachAimAtSomethingElseUntilAMatchIsTargetedLater() {
        String trajectory = aTrajectory(aProgramme(), person);
        UUID match = tell(UUID.randomUUID(), MORNING, skill());
        String address = "/trajectories/" + trajectory + "/target";
        assertEquals("\"1\"", asCoach().get(address).header("ETag"));

        put(address, 1, "{\"targetOccupation\": \"http://data.europa.eu/esco/occupation/1\"}")
                .then()
                .statusCode(200)
                .body("targetMatchId", nullValue());
        assertEquals(List.of(), gaps(trajectory));
        tell(UUID.randomUUID(), NOON, shifts());
        assertEquals(List.of(), gaps(trajectory));
        put(address, 2, "{\"targetMatchId\": \"%s\"}".formatted(match)).then().statusCode(200);
        assertEquals(List.of(skill.toString()), gaps(trajectory));
        UUID later = UUID.randomUUID();
        tell(later, "2199-01-01T00:00:00Z", shifts());

        assertEquals(List.of(shifts.toString()), gaps(trajectory));
        assertEquals(later.toString(), asCoach().get(address).path("targetMatchId"));
        put(address, 4, "{}").then().statusCode(400);
        put(address, 4, "{\"targetMatchId\": \"%s\"}".formatted(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/targetMatchId"));
    }

    @Test
    void proposesNothingForWhatIsOverOrHasNoMilestones() {
        String over = aTrajectory(aProgramme(), person);
        tell(UUID.randomUUID(), MORNING, skill());
        move(over, "terminations", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-01-12\", \"note\": \"Klaar\"}");
        String without =
                aTrajectory(id(asCoach().body("""
                {"name": "Ploeg", "kind": "WORK_PROJECT", "features": ["CREW"], "organisation": "%s", "voluntary": false,
                 "validFrom": "2020-01-01"}""".formatted(Tokens.PUTTEN)).post("/programmes")), person);

        assertEquals(1, proposals(over, "LAPSED").<List<?>>path("items").size());
        assertEquals(0, proposals(without, "OPEN").<List<?>>path("items").size());
        put("/trajectories/" + without + "/target", 0, "{\"targetOccupation\": \"urn:a\"}")
                .then()
                .statusCode(409);
        put("/trajectories/" + over + "/target", 1, "{\"targetOccupation\": \"urn:a\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void goesOnAtAnotherOrganisationTowardsTheSame() {
        String trajectory = aTrajectory(aProgramme(), person);
        move(trajectory, "starts", "{\"startDate\": \"2026-01-12\"}");
        put("/trajectories/" + trajectory + "/target", 0, "{\"targetOccupation\": \"urn:kok\"}")
                .then()
                .statusCode(200);

        String successor = move(
                        trajectory,
                        "transfers",
                        "{\"toOrganisation\": \"00000001000000000201\", \"effectiveDate\": \"2026-03-02\"}")
                .extract()
                .path("successorId");

        assertEquals("urn:kok", target(successor).path("targetOccupation"));
    }

    @Test
    void readsTheMatchesOfARegistrationThatWasMergedAsLongAsTheMergeStands() {
        UUID duplicate = UUID.randomUUID();
        UUID merge = UUID.randomUUID();
        String trajectory = aTrajectory(aProgramme(), person);
        inbox.receive(List.of(targeted(UUID.randomUUID(), 1, duplicate, MORNING, skill())));
        assertEquals(List.of(), gaps(trajectory));

        inbox.receive(List.of(merged(merge, person, duplicate)));
        assertEquals(List.of(skill.toString()), gaps(trajectory));
        inbox.receive(List.of(mergeUndone(merge, person, duplicate)));
        assertEquals(List.of(), gaps(trajectory));
        target(trajectory).then().body("targetMatchId", nullValue());
    }

    @Test
    void takesTheExampleOfItsProducer() {
        UUID known = UUID.fromString("0199c19e-1111-7f20-8c55-2f6a4b7d9e10");
        String trajectory = aTrajectory(aProgramme(), known);

        inbox.receive(List.of(Topics.example("matching-service", "match-targeted.v1")));

        assertEquals(3, gaps(trajectory).size());
    }

    @Test
    void showsAndChangesNothingForAnotherOrganisation() {
        String trajectory = "/trajectories/" + aTrajectory(aProgramme(), person);
        UUID match = tell(UUID.randomUUID(), MORNING, skill());
        String proposal = proposal(trajectory.substring("/trajectories/".length()), skill);
        RequestSpecification elsewhere = RestAssured.given()
                .auth()
                .oauth2(Tokens.ofOrganisation(
                        Tokens.PUTTEN, "00000001000000000201", Tokens.PERMISSIONS.toArray(new String[0])))
                .contentType(ContentType.JSON)
                .basePath("/trajectories/v1")
                .header("If-Match", "\"1\"");

        for (String path : List.of("/target", "/milestone-proposals", "/milestone-proposals/" + proposal)) {
            elsewhere.get(trajectory + path).then().statusCode(404);
        }
        elsewhere
                .body("{\"targetMatchId\": \"%s\"}".formatted(match))
                .put(trajectory + "/target")
                .then()
                .statusCode(404);
        elsewhere
                .body("{\"proposalId\": \"%s\"}".formatted(proposal))
                .post(trajectory + "/milestones")
                .then()
                .statusCode(404);
        elsewhere
                .body("{\"reason\": \"Niet nodig\"}")
                .post(trajectory + "/milestone-proposals/" + proposal + "/dismissals")
                .then()
                .statusCode(404);
    }

    @Test
    void leavesOtherMunicipalitiesOut() {
        String trajectory = aTrajectory(aProgramme(), person);

        inbox.receive(List.of(targeted(Tokens.VOORBURG, UUID.randomUUID(), 1, person.toString(), MORNING, skill())));

        assertEquals(List.of(), gaps(trajectory));
        as(Tokens.VOORBURG)
                .get("/trajectories/" + trajectory + "/milestone-proposals")
                .then()
                .statusCode(404);
    }

    /** What is open in the end follows from what was told, and from nothing else. */
    @Test
    void endsTheSameWhateverTheOrderAndHoweverOften() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            List<UUID> matches = Stream.generate(UUID::randomUUID).limit(3).toList();
            List<List<String>> gaps = matches.stream()
                    .map(match -> List.of(skillOf(match, 1), skillOf(match, 2), skillOf(match, 3)))
                    .toList();
            List<List<String>> ends = new ArrayList<>();
            for (int order = 0; order < 3; order++) {
                UUID somebody = UUID.randomUUID();
                List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
                for (int i = 0; i < matches.size(); i++) {
                    // The same person must not be told of another's match: so each has matches of its own.
                    UUID match = UUID.nameUUIDFromBytes((matches.get(i) + " " + somebody).getBytes(UTF_8));
                    String at = "2026-03-0" + (i + 1) + "T08:00:00Z";
                    told.add(targeted(
                            match,
                            1,
                            somebody,
                            at,
                            gaps.get(i).get(0),
                            gaps.get(i).get(1)));
                    told.add(targeted(
                            match,
                            2,
                            somebody,
                            at,
                            gaps.get(i).get(1),
                            gaps.get(i).get(2)));
                }
                told.addAll(List.copyOf(told));
                Collections.shuffle(told, random);
                String trajectory = "";
                int comes = random.nextInt(told.size());
                for (int i = 0; i < told.size(); i++) {
                    if (i == comes) {
                        trajectory = aTrajectory(aProgramme(), somebody);
                    }
                    inbox.receive(List.of(told.get(i)));
                }
                ends.add(gaps(trajectory));
            }
            assertEquals(1, new TreeSet<>(ends.stream().map(List::toString).toList()).size(), "seed " + seed + ends);
            assertEquals(2, ends.get(0).size(), "seed " + seed);
        }
    }

    private static String skillOf(UUID match, int number) {
        return gap(
                UUID.nameUUIDFromBytes((match + " " + number).getBytes(UTF_8)),
                "SKILL",
                ", \"skillUri\": \"urn:" + number + "\"");
    }

    private String skill() {
        return gap(skill, "SKILL", ", \"skillUri\": \"urn:lassen\"");
    }

    private String shifts() {
        return gap(shifts, "SHIFTS", ", \"subject\": \"NIGHT\"");
    }

    private UUID tell(UUID match, String recordedAt, String... gaps) {
        inbox.receive(List.of(targeted(match, 1, person, recordedAt, gaps)));
        return match;
    }

    private static Response proposals(String trajectory, String state) {
        Response answer = asCoach().get("/trajectories/" + trajectory + "/milestone-proposals?state=" + state);
        answer.then().statusCode(200);
        return answer;
    }

    private static String proposal(String trajectory, UUID gap) {
        return proposals(trajectory, "OPEN").path("items.find { it.gap.gapId == '" + gap + "' }.id");
    }

    /** The gaps for which something is proposed, sorted. */
    private static List<String> gaps(String trajectory) {
        return proposals(trajectory, "OPEN").<List<String>>path("items.gap.gapId").stream()
                .sorted()
                .toList();
    }

    private static Map<String, String> sources(Response proposals) {
        return proposals.<List<Map<String, Object>>>path("items").stream()
                .collect(Collectors.toMap(item -> (String) ((Map<?, ?>) item.get("gap")).get("gapId"), item ->
                        (String) item.get("source")));
    }

    private static Response target(String trajectory) {
        return asCoach().get("/trajectories/" + trajectory + "/target");
    }

    private static Response put(String address, int version, String body) {
        return asCoach().header("If-Match", "\"" + version + "\"").body(body).put(address);
    }

    private static Response adopt(String trajectory, String proposal, String more) {
        return asCoach()
                .body("{\"proposalId\": \"%s\"%s}".formatted(proposal, more))
                .post("/trajectories/" + trajectory + "/milestones");
    }
}
