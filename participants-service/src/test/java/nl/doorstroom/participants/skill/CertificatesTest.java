package nl.doorstroom.participants.skill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.testing.People;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Erased;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.participants.testing.Office.BASE;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.participants.testing.Office.as;
import static nl.doorstroom.participants.testing.Office.asCaseManager;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The certificate of a training is a skill of the person, as long as trajectories says that there is one. */
@QuarkusTest
@WithTestResource(RealParts.class)
class CertificatesTest {

    private static final String GREEN = "https://linkeddata.competentnl.nl/id/skill/groenonderhoud";

    @Inject
    Inbox inbox;

    private final UUID training = UUID.randomUUID();

    @Test
    void isASkillWithTheSourceOfACertificate() {
        String person = aParticipant();

        receive(started(1, person));
        receive(completed(2, person, "2026-05-29", "GOED"));

        assertEquals(List.of(GREEN + " GOED CERTIFICATE 2026-05-29 " + GREEN), skillsOf(person));
        ConsumerRecord<String, byte[]> told =
                Topics.await("participants.profiles.v1", "skill-recorded", skillId(person));
        assertEquals(Set.of(), Topics.violations(told));
    }

    @Test
    void keepsTheNameThatTheProfileHas() {
        String person = aParticipant();
        state(person, "Groenonderhoud", "ONVOLDOENDE", "2026-01-05");

        receive(completed(2, person, "2026-05-29", "VOLDOENDE"));

        assertEquals(List.of(GREEN + " VOLDOENDE CERTIFICATE 2026-05-29 Groenonderhoud"), skillsOf(person));
    }

    @Test
    void comesToTheSameInWhateverOrderAndHoweverOftenItIsTold() {
        Random random = new Random(20260529);
        for (int round = 0; round < 12; round++) {
            String person = aParticipant();
            UUID own = UUID.randomUUID();
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>(List.of(
                    event("started", own, 1, person, "2026-02-02", null),
                    event("completed", own, 2, person, "2026-05-01", "GOED"),
                    event("started", own, 3, person, "2026-02-02", null),
                    event("completed", own, 4, person, "2026-05-29", "VOLDOENDE")));
            events.add(events.get(1));
            Collections.shuffle(events, random);

            events.forEach(this::receive);

            assertEquals(
                    List.of(GREEN + " VOLDOENDE CERTIFICATE 2026-05-29 " + GREEN), skillsOf(person), "round " + round);
        }
    }

    @Test
    void isTakenBackWithTheTrainingAndStaysReadable() {
        for (String end : List.of("started", "broken-off", "annulled")) {
            String person = aParticipant();
            UUID own = UUID.randomUUID();
            receive(event("completed", own, 2, person, "2026-05-29", "GOED"));
            UUID skill = skillId(person);

            receive(event(end, own, 3, person, "2026-02-02", null));

            assertEquals(List.of(), skillsOf(person), end);
            assertEquals(2, statementsOf(person, skill), end);
        }
    }

    @Test
    void givesBackWhatWasStatedBefore() {
        String person = aParticipant();
        state(person, "Groenonderhoud", "ONVOLDOENDE", "2026-01-05");
        receive(completed(2, person, "2026-05-29", "GOED"));

        receive(event("annulled", training, 3, person, "2026-02-02", null));

        assertEquals(List.of(GREEN + " ONVOLDOENDE TEST 2026-01-05 Groenonderhoud"), skillsOf(person));
    }

    @Test
    void doesNotMindThatSomebodyWithdrewItByHand() {
        String person = aParticipant();
        receive(completed(2, person, "2026-05-29", "GOED"));
        String skill = BASE + "/participants/" + person + "/skills/" + skillId(person);
        String statement = asCaseManager().get(skill + "/history").path("items[0].id");
        asCaseManager()
                .header("If-Match", asCaseManager().get(skill).header("ETag"))
                .body("{\"statementId\": \"%s\"}".formatted(statement))
                .post(skill + "/withdrawals")
                .then()
                .statusCode(200);

        receive(event("annulled", training, 3, person, "2026-02-02", null));
        receive(completed(4, person, "2026-05-29", "VOLDOENDE"));

        assertEquals(List.of(GREEN + " VOLDOENDE CERTIFICATE 2026-05-29 " + GREEN), skillsOf(person));
    }

    @Test
    void isOfThePersonWhoGoesOnAfterAMerge() {
        String survivor = aParticipant();
        String duplicate = People.aDuplicate();
        People.merge(survivor, duplicate).then().statusCode(201);

        receive(completed(2, duplicate, "2026-05-29", "GOED"));
        assertEquals(List.of(GREEN + " GOED CERTIFICATE 2026-05-29 " + GREEN), skillsOf(survivor));

        receive(event("annulled", training, 3, duplicate, "2026-02-02", null));
        assertEquals(List.of(), skillsOf(survivor));
    }

    @Test
    void isTakenBackWhereverAMergeMovedIt() {
        String survivor = aParticipant();
        String duplicate = People.aDuplicate();
        receive(completed(2, duplicate, "2026-05-29", "GOED"));
        People.merge(survivor, duplicate).then().statusCode(201);
        assertEquals(List.of(GREEN + " GOED CERTIFICATE 2026-05-29 " + GREEN), skillsOf(survivor));

        receive(event("annulled", training, 3, duplicate, "2026-02-02", null));

        assertEquals(List.of(), skillsOf(survivor));
    }

    @Test
    void isNothingOfSomebodyWhoIsNotKnownHereOrOfALevelThatIsNot() {
        String stranger = UUID.randomUUID().toString();
        String person = aParticipant();

        receive(completed(2, stranger, "2026-05-29", "GOED"));
        receive(event("completed", UUID.randomUUID(), 2, person, "2026-05-29", "MEESTERLIJK"));

        assertEquals(List.of(), skillsOf(person));
    }

    @Test
    void isNothingOfSomebodyWhoWasErased() throws SQLException {
        String person = aParticipant();
        receive(completed(2, person, "2026-05-29", "GOED"));
        as(Tokens.PUTTEN, "retention:write")
                .body("{\"participantId\": \"%s\"}".formatted(person))
                .post(BASE + "/erasures")
                .then()
                .statusCode(201);
        Set<String> traces = Erased.tablesThatName(person);

        receive(completed(3, person, "2026-06-05", "VOLDOENDE"));
        receive(event("completed", UUID.randomUUID(), 2, person, "2026-06-05", "VOLDOENDE"));

        assertEquals(traces, Erased.tablesThatName(person));
        assertFalse(traces.contains("training_certificate"));
    }

    @Test
    void takesTheExamplesOfTrajectories() {
        for (String name : List.of("started", "completed", "broken-off", "annulled")) {
            receive(Topics.example("trajectories-service", "training-" + name + ".v1"));
        }
    }

    private static List<String> skillsOf(String person) {
        List<String> found = asCaseManager()
                .get(BASE + "/participants/" + person + "/skills")
                .then()
                .statusCode(200)
                .extract()
                .path(
                        "items.collect { it.uri + ' ' + it.level + ' ' + it.source + ' ' + it.observedOn + ' ' + it.label }");
        return found;
    }

    private static UUID skillId(String person) {
        return UUID.fromString(asCaseManager()
                .get(BASE + "/participants/" + person + "/skills")
                .path("items[0].id"));
    }

    private static int statementsOf(String person, UUID skill) {
        return asCaseManager()
                .get(BASE + "/participants/" + person + "/skills/" + skill + "/history")
                .path("items.size()");
    }

    private static void state(String person, String label, String level, String on) {
        asCaseManager()
                .body("""
                        {"uri": "%s", "scheme": "COMPETENT_NL", "label": "%s", "level": "%s", "source": "TEST",
                         "observedOn": "%s"}""".formatted(GREEN, label, level, on))
                .post(BASE + "/participants/" + person + "/skills")
                .then()
                .statusCode(201);
    }

    private void receive(ConsumerRecord<String, byte[]> event) {
        inbox.receive(List.of(event));
    }

    private ConsumerRecord<String, byte[]> started(long sequence, String person) {
        return event("started", training, sequence, person, "2026-02-02", null);
    }

    private ConsumerRecord<String, byte[]> completed(long sequence, String person, String on, String level) {
        return event("completed", training, sequence, person, on, level);
    }

    private static ConsumerRecord<String, byte[]> event(
            String name, UUID training, long sequence, String person, String validFrom, String level) {
        return Topics.record("trajectories", "training-" + name + ".v1", """
                {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": %d, "tenant": "%s",
                 "recordedAt": "2026-09-01T08:00:00Z", "trainingId": "%s", "trajectoryId": "%s", "participantId": "%s",
                 "kind": "VOCATIONAL", "validFrom": "%s"%s}""".formatted(
                        UUID.nameUUIDFromBytes((training + " " + sequence).getBytes(UTF_8)),
                        training,
                        sequence,
                        Tokens.PUTTEN,
                        training,
                        UUID.randomUUID(),
                        person,
                        validFrom,
                        level == null
                                ? ""
                                : ", \"skillUri\": \"%s\", \"skillScheme\": \"COMPETENT_NL\", \"skillLevel\": \"%s\""
                                        .formatted(GREEN, level))
                .getBytes(UTF_8));
    }
}
