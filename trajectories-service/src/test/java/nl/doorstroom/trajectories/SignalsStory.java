package nl.doorstroom.trajectories;

import java.util.List;

import io.quarkus.arc.Arc;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.trajectories.testing.Conditions;

/** A basic condition of somebody whose trajectory runs is lost, and somebody sees it. */
final class SignalsStory {

    private SignalsStory() {}

    static void tell(Walk walk, String programme) {
        String person = walk.outsider();
        String condition = walk.outsider();
        String trajectory =
                walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(person, programme)).id();
        walk.post("/trajectories/{id}/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        Inbox inbox = Arc.container().instance(Inbox.class).get();
        inbox.receive(List.of(Conditions.changed(walk.tenant(), condition, 2, person, "2026-03-01")));
        inbox.receive(List.of(Conditions.changed(
                walk.inTheOther(walk.tenant()), walk.inTheOther(condition), 2, walk.inTheOther(person), "2026-03-01")));
        walk.get("/trajectories/{id}/signals", trajectory);
        String signal = walk.get("/signals").firstId();
        walk.ask("/signals", "?state=open&kind=BASIC_CONDITION_LOST");
        walk.get("/signals/{id}", signal);
        walk.post("/signals/{id}/acknowledgements", null, signal);
    }
}
