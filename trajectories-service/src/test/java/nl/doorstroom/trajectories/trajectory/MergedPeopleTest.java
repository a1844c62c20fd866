package nl.doorstroom.trajectories.trajectory;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.trajectories.testing.Participants;

import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Trajectories of a person who was registered twice are read together as long as the merge stands. */
@QuarkusTest
@WithTestResource(RealParts.class)
class MergedPeopleTest {

    @Inject
    Inbox inbox;

    @Inject
    Registrations people;

    private final UUID merge = UUID.randomUUID();
    private final UUID survivor = UUID.randomUUID();
    private final UUID duplicate = UUID.randomUUID();

    @Test
    void takesTheExamplesOfParticipants() {
        UUID known = UUID.fromString("0199c19e-1111-7f20-8c55-2f6a4b7d9e10");

        inbox.receive(List.of(Topics.example("participants-service", "participants-merged.v1")));
        assertEquals(2, registrations(known));
        inbox.receive(List.of(Topics.example("participants-service", "merge-undone.v1")));
        assertEquals(1, registrations(known));
    }

    @Test
    void showsTheTrajectoriesOfBothUntilTheMergeIsUndone() {
        String first = aTrajectory(aProgramme(), duplicate);
        String second = aTrajectory(aProgramme(), survivor);

        inbox.receive(List.of(merged()));

        list(survivor).then().body("items.id", contains(first, second));
        list(duplicate).then().body("items.id", contains(first, second));
        inbox.receive(List.of(undone()));
        list(survivor).then().body("items.id", contains(second));
        list(duplicate).then().body("items.id", contains(first));
    }

    @Test
    void registersNothingForADuplicateAndNothingTwiceForThePerson() {
        String programme = aProgramme();
        String open = aTrajectory(programme, duplicate);
        inbox.receive(List.of(merged()));

        register(programme, duplicate)
                .then()
                .statusCode(409)
                .body("type", containsString("participant-is-merged"))
                .body("survivorId", equalTo(survivor.toString()));
        register(programme, survivor)
                .then()
                .statusCode(409)
                .body("type", containsString("trajectory-is-open"))
                .body("detail", containsString(open));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsTheSameInWhicheverOrderItIsTold(boolean undoneFirst) {
        String trajectory = aTrajectory(aProgramme(), duplicate);

        inbox.receive(undoneFirst ? List.of(undone(), merged()) : List.of(merged(), undone()));

        list(survivor).then().body("items", empty());
        list(duplicate).then().body("items.id", contains(trajectory));
    }

    private int registrations(UUID person) {
        return CurrentTenant.call(Tokens.PUTTEN, () -> people.of(person).size());
    }

    private static Response list(UUID person) {
        return asCoach().get("/trajectories?participantId=" + person);
    }

    private static Response register(String programme, UUID person) {
        return asCoach()
                .body("{\"participantId\": \"%s\", \"programmeId\": \"%s\"}".formatted(person, programme))
                .post("/trajectories");
    }

    private ConsumerRecord<String, byte[]> merged() {
        return Participants.merged(merge, survivor, duplicate);
    }

    private ConsumerRecord<String, byte[]> undone() {
        return Participants.mergeUndone(merge, survivor, duplicate);
    }
}
