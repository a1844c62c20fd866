package nl.doorstroom.trajectories.rematch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Given;
import nl.doorstroom.trajectories.testing.JobRuns;
import nl.doorstroom.trajectories.testing.Participants;
import nl.doorstroom.trajectories.testing.Placements;
import nl.doorstroom.trajectories.testing.TaskList;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.anActiveTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static nl.doorstroom.trajectories.testing.Given.move;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReMatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    @Inject
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private String programme;
    private String trajectory;

    @BeforeEach
    void guideSomebody() {
        programme = aProgramme();
        trajectory = anActiveTrajectory(programme, person);
    }

    @Test
    void comesOnceOnItsDay() {
        end("VRIJWILLIGERSWERK", "2026-02-28");
        reMatch().body("on", equalTo("2026-08-28")).body("state", equalTo("PLANNED"));

        JobRuns.run("re-matches", LocalDate.of(2026, 8, 27));
        reMatch().body("state", equalTo("PLANNED"));
        JobRuns.run("re-matches", LocalDate.of(2026, 8, 28));
        JobRuns.run("re-matches", LocalDate.of(2026, 8, 28));

        String id = reMatch().body("state", equalTo("DUE")).extract().path("id");
        assertEquals(List.of("RE_MATCH_DUE"), TaskList.openAbout(person));
        assertEquals(1, Given.linesAbout(person, "re-match"));
        ConsumerRecord<String, byte[]> told =
                Topics.await("trajectories.progress.v1", "re-match-due", UUID.fromString(id));
        assertEquals(Set.of(), Topics.violations(told));
        assertEquals(person.toString(), told.key());
        String words = new String(told.value(), UTF_8);
        assertFalse(words.contains(programme) || words.contains("VRIJWILLIGERSWERK"), words);
        change("{\"off\": true}")
                .statusCode(409)
                .body("type", equalTo("https://doorstroom.nl/problems/re-match-is-over"));
    }

    @Test
    void clipsTheDayToTheMonthsEndAndFollowsTheRuleOfTheProgramme() {
        asCoach()
                .header("If-Match", "\"0\"")
                .body("{\"months\": 1}")
                .put("/programmes/" + programme + "/re-match-rule")
                .then()
                .statusCode(200);

        end("MANTELZORG", "2026-01-31");

        reMatch().body("on", equalTo("2026-02-28"));
    }

    @Test
    void isThereForReasonsThatKeepTheDoorOpenOnly() {
        end("EIGEN_KEUZE", "2026-02-28");

        asCoach().get("/trajectories/" + trajectory + "/re-match").then().statusCode(404);
        move(trajectory, "end-corrections", "{\"reason\": \"DAGBESTEDING\", \"lastDay\": \"2026-02-20\"}");
        reMatch().body("on", equalTo("2026-08-20"));
        move(trajectory, "end-corrections", "{\"reason\": \"DAGBESTEDING\", \"lastDay\": \"2026-02-25\"}");
        reMatch().body("on", equalTo("2026-08-25"));
        move(trajectory, "end-corrections", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-02-25\"}");
        reMatch().body("state", equalTo("TAKEN_BACK"));
        JobRuns.run("re-matches", DAY);
        assertEquals(List.of(), TaskList.openAbout(person));
    }

    @Test
    void isSwitchedOffAndOnAndMoved() {
        end("VRIJWILLIGERSWERK", "2026-02-28");
        change("{\"on\": \"2026-02-28\", \"off\": false}").statusCode(400).body("errors[0].pointer", equalTo("/on"));

        change("{\"off\": true, \"offReason\": \"OWN_WISH\"}").statusCode(200).body("state", equalTo("OFF"));
        JobRuns.run("re-matches", DAY);
        reMatch().body("state", equalTo("OFF"));
        assertEquals(List.of(), TaskList.openAbout(person));
        change("{\"on\": \"2026-10-01\", \"off\": false}").statusCode(200).body("moved", equalTo(true));
        JobRuns.run("re-matches", DAY);
        reMatch().body("state", equalTo("PLANNED"));
        change("{\"off\": false}").statusCode(200).body("on", equalTo("2026-08-28"));
    }

    @Test
    void staysOffWhenAnEndIsTakenBackAndComesAgain() {
        end("VRIJWILLIGERSWERK", "2026-02-28");
        change("{\"off\": true, \"offReason\": \"OWN_WISH\"}").statusCode(200);
        move(trajectory, "end-corrections", "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-02-28\"}");
        reMatch().body("state", equalTo("TAKEN_BACK")).body("offReason", nullValue());

        move(trajectory, "end-corrections", "{\"reason\": \"VRIJWILLIGERSWERK\", \"lastDay\": \"2026-02-28\"}");

        reMatch().body("state", equalTo("OFF")).body("offReason", equalTo("OWN_WISH"));
    }

    @Test
    void needsNobodyWhoHasPaidWork() {
        UUID job = UUID.randomUUID();
        end("VRIJWILLIGERSWERK", "2026-02-28");

        inbox.receive(List.of(Placements.started(job, 1, person, "2026-05-04", "16")));
        reMatch().body("state", equalTo("PLACED"));
        JobRuns.run("re-matches", DAY);
        assertEquals(List.of(), TaskList.openAbout(person));

        inbox.receive(List.of(Placements.ended(job, 2, person, "2026-06-30")));
        reMatch().body("state", equalTo("PLANNED"));
        JobRuns.run("re-matches", DAY);
        reMatch().body("state", equalTo("DUE"));
        assertEquals(List.of("RE_MATCH_DUE"), TaskList.openAbout(person));

        inbox.receive(List.of(Placements.started(UUID.randomUUID(), 1, person, "2026-09-07", "24")));
        assertEquals(List.of(), TaskList.openAbout(person));
    }

    @Test
    void leavesWhoIsGuidedElsewhereToThem() {
        end("VRIJWILLIGERSWERK", "2026-02-28");
        anActiveTrajectory(aProgramme(), person);

        JobRuns.run("re-matches", DAY);

        reMatch().body("state", equalTo("GUIDED"));
        assertEquals(List.of(), TaskList.openAbout(person));
    }

    @Test
    void knowsTheJobOfTheOtherRegistration() {
        UUID duplicate = UUID.randomUUID();
        end("VRIJWILLIGERSWERK", "2026-02-28");
        inbox.receive(List.of(Participants.merged(UUID.randomUUID(), person, duplicate)));

        inbox.receive(List.of(Placements.started(UUID.randomUUID(), 1, duplicate, "2026-05-04", "16")));

        reMatch().body("state", equalTo("PLACED"));
    }

    @Test
    void isSeenByWhoExecutedTheTrajectory() {
        end("VRIJWILLIGERSWERK", "2026-02-28");

        Given.as(Tokens.VOORBURG)
                .get("/trajectories/" + trajectory + "/re-match")
                .then()
                .statusCode(404);
        Given.as(Tokens.VOORBURG)
                .get("/re-matches")
                .then()
                .body("items.findAll { it.participantId == '" + person + "' }", hasSize(0));
    }

    private void end(String reason, String lastDay) {
        move(trajectory, "terminations", "{\"reason\": \"%s\", \"lastDay\": \"%s\"}".formatted(reason, lastDay));
    }

    private ValidatableResponse reMatch() {
        return asCoach().get("/trajectories/" + trajectory + "/re-match").then().statusCode(200);
    }

    private ValidatableResponse change(String body) {
        return asCoach()
                .header("If-Match", reMatch().extract().header("ETag"))
                .body(body)
                .put("/trajectories/" + trajectory + "/re-match")
                .then();
    }
}
