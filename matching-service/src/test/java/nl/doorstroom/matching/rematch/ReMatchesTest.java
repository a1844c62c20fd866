package nl.doorstroom.matching.rematch;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;

import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.reMatchDue;
import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ReMatchesTest {

    @Inject
    Inbox inbox;

    private final String person = aPerson();

    @Test
    void looksAgainEachTimeThatItIsDue() {
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"hoursMin\": 16, \"hoursMax\": 40")));
        String reMatch = UUID.randomUUID().toString();

        inbox.receive(List.of(reMatchDue(Tokens.PUTTEN, reMatch, person, "2026-02-28")));
        inbox.receive(List.of(reMatchDue(Tokens.PUTTEN, reMatch, person, "2026-03-31")));

        reMatches().body("items.dueOn", containsInAnyOrder("2026-02-28", "2026-03-31"));
    }

    @Test
    void givesAFreshMatchRunOnceHoweverOftenItIsTold() {
        aVacancy(anEmployer(), 1);
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\", \"hoursMin\": 16, \"hoursMax\": 40")));
        var due = reMatchDue(Tokens.PUTTEN, UUID.randomUUID().toString(), person, "2026-02-28");

        inbox.receive(List.of(due));
        inbox.receive(List.of(due));

        String run = reMatches()
                .body("items.dueOn", contains("2026-02-28"))
                .extract()
                .path("items[0].matchRunId");
        asAdviser()
                .get(BASE + "/match-runs/" + run)
                .then()
                .statusCode(200)
                .body("participantId", equalTo(person))
                .body("limit", equalTo(100));
    }

    @Test
    void saysSoWhenNothingIsKnownThatCouldBeMatched() {
        inbox.receive(List.of(reMatchDue(Tokens.PUTTEN, UUID.randomUUID().toString(), person, "2026-02-28")));

        reMatches()
                .body("items", hasSize(1))
                .body("items[0].matches", equalTo(0))
                .body("items[0].matchRunId", nullValue());
    }

    @Test
    void takesWhatTrajectoriesPromises() {
        ConsumerRecord<String, byte[]> promised = Topics.example("trajectories-service", "re-match-due.v1");

        inbox.receive(List.of(promised));

        asAdviser()
                .get(BASE + "/participants/" + promised.key() + "/re-matches")
                .then()
                .statusCode(200)
                .body("items.dueOn", contains("2026-09-29"));
    }

    @Test
    void isShownToTheTenantAlone() {
        inbox.receive(List.of(reMatchDue(Tokens.PUTTEN, UUID.randomUUID().toString(), person, "2026-02-28")));

        Office.as(Tokens.VOORBURG)
                .get(BASE + "/participants/" + person + "/re-matches")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse reMatches() {
        return asAdviser()
                .get(BASE + "/participants/" + person + "/re-matches")
                .then()
                .statusCode(200);
    }
}
