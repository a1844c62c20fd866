package nl.doorstroom.trajectories;

import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.trajectories.testing.Matches;

/** A match is targeted for somebody: milestones are proposed, one is adopted and reached, and its effect is told. */
final class MilestoneLoopStory {

    private static final String PROPOSALS = "/trajectories/{id}/milestone-proposals";
    private static final String MILESTONE = "/trajectories/{id}/milestones/{milestoneId}";

    private MilestoneLoopStory() {}

    static void tell(Walk walk, String programme) {
        String rule = walk.post("/milestone-rules", """
                        {"gapKind": "SKILL", "skillUri": "urn:loop:lassen", "title": "Lasdiploma halen", "weeks": 20,
                         "actor": "PERSON", "validFrom": "2026-01-01", "lastDay": "2199-12-31"}""").id();
        walk.get("/milestone-rules");
        walk.ask("/milestone-rules", "?gapKind=SKILL&on=2026-03-01");
        walk.get("/milestone-rules/{id}", rule);
        walk.put("/milestone-rules/{id}", """
                {"title": "Lassen leren", "weeks": 12, "actor": "MUNICIPALITY", "validFrom": "2026-01-01",
                 "lastDay": "2199-12-31"}""", rule);
        walk.replacesNothing("PUT", "/milestone-rules/{id}", "nobody else is told of the rules");

        String person = walk.outsider();
        String trajectory =
                walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(person, programme)).id();
        String match = walk.outsider();
        String skill = walk.outsider();
        String shifts = walk.outsider();
        receive(targeted(walk.tenant(), match, person, skill, shifts));
        receive(targeted(
                walk.inTheOther(walk.tenant()),
                walk.inTheOther(match),
                walk.inTheOther(person),
                walk.inTheOther(skill),
                walk.inTheOther(shifts)));
        walk.get("/trajectories/{id}/target", trajectory);
        walk.get(PROPOSALS, trajectory);
        String proposal = walk.ask(PROPOSALS, "?state=OPEN", trajectory).firstId();
        walk.get(PROPOSALS + "/{proposalId}", trajectory, proposal);
        String milestone = walk.post(
                        "/trajectories/{id}/milestones",
                        "{\"proposalId\": \"%s\", \"dueDate\": \"2026-06-01\"}".formatted(proposal),
                        trajectory)
                .id();
        String other = walk.ask(PROPOSALS, "?state=OPEN", trajectory).firstId();
        walk.post(PROPOSALS + "/{proposalId}/dismissals", "{\"reason\": \"Niet nodig\"}", trajectory, other);
        walk.post(
                MILESTONE + "/completions",
                "{\"reachedOn\": \"2026-05-04\", \"evidence\": \"Getoond\"}",
                trajectory,
                milestone);
        receive(Matches.recomputed(walk.tenant(), milestone, 2, person, 3, 5));
        receive(Matches.recomputed(
                walk.inTheOther(walk.tenant()), walk.inTheOther(milestone), 2, walk.inTheOther(person), 3, 5));
        walk.get(MILESTONE + "/effect", trajectory, milestone);
        walk.post(MILESTONE + "/reopenings", "{\"reason\": \"Te vroeg\"}", trajectory, milestone);
        walk.put("/trajectories/{id}/target", "{\"targetOccupation\": \"urn:esco:lasser\"}", trajectory);
        walk.replacesNothing("PUT", "/trajectories/{id}/target", "nobody else is told what is aimed at here");
    }

    private static ConsumerRecord<String, byte[]> targeted(
            String tenant, String match, String person, String skill, String shifts) {
        return Matches.targeted(
                tenant,
                UUID.fromString(match),
                1,
                person,
                "2026-03-02T08:00:00Z",
                Matches.gap(UUID.fromString(skill), "SKILL", ", \"skillUri\": \"urn:loop:lassen\""),
                Matches.gap(UUID.fromString(shifts), "SHIFTS", ", \"subject\": \"NIGHT\""));
    }

    private static void receive(ConsumerRecord<String, byte[]> event) {
        Arc.container().instance(Inbox.class).get().receive(List.of(event));
    }
}
