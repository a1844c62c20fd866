package nl.doorstroom.trajectories;

import java.time.LocalDate;
import java.time.ZoneId;

import nl.doorstroom.platform.testing.Walk;

/** A coach talks with somebody: as the programme asks, as they agree, and unexpectedly. */
final class TalksStory {

    private static final String RULE = "/programmes/{id}/talk-rule";
    private static final String COACH = "/trajectories/{id}/coach";
    private static final String TALK = "/trajectories/{id}/talks/{talkId}";
    private static final String REPORT = """
            {"heldOn": "2026-03-05", "channel": "OFFICE",
             "agreements": [{"text": "Belt de rijschool", "by": "PARTICIPANT", "dueDate": "2026-03-20"},
               {"text": "Stuurt het formulier", "by": "COACH"}],
             "privateNote": "Ziet op tegen het examen"}""";

    private TalksStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Begeleid naar werk", "kind": "WORK_PROJECT", "features": ["TALKS"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01"}""".formatted(walk.tenant())).id();
        walk.get(RULE, programme);
        walk.put(
                RULE,
                "{\"everyWeeks\": 2, \"weekday\": \"THURSDAY\", \"horizonWeeks\": 8, \"overdueDays\": 7}",
                programme);
        walk.replacesNothing("PUT", RULE, "nobody else is told how often coaches talk with people");
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post("/trajectories/{id}/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        tellOfTheCoach(walk, trajectory);
        String suggested = walk.ask("/talks", "?state=suggested&trajectoryId=" + trajectory)
                .firstId();
        walk.get("/talks");
        walk.get(TALK, trajectory, suggested);
        walk.post(
                TALK + "/plans", "{\"plannedOn\": \"2199-03-05\", \"plannedTime\": \"13:30\"}", trajectory, suggested);
        walk.post(TALK + "/reports", REPORT, trajectory, suggested);
        walk.post(TALK + "/corrections", REPORT.replace("-05", "-06"), trajectory, suggested);
        walk.get(TALK + "/history", trajectory, suggested);
        tellOfAgreements(walk, trajectory);
        String agreed = walk.post(
                        "/trajectories/{id}/talks",
                        "{\"plannedOn\": \"2199-04-06\", \"plannedTime\": \"09:15\"}",
                        trajectory)
                .id();
        walk.post(TALK + "/cancellations", "{\"reason\": \"COACH_VERHINDERD\"}", trajectory, agreed);
        String today = LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString();
        String missed = walk.post("/trajectories/{id}/talks", "{\"plannedOn\": \"%s\"}".formatted(today), trajectory)
                .id();
        walk.post(TALK + "/no-shows", "{\"reason\": \"ZONDER_BERICHT\"}", trajectory, missed);
        walk.post("/trajectories/{id}/unplanned-talks", REPORT, trajectory);
    }

    private static void tellOfTheCoach(Walk walk, String trajectory) {
        walk.get(COACH, trajectory);
        walk.put(COACH, "{\"coach\": \"5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10\"}", trajectory);
        walk.replacesNothing("PUT", COACH, "nobody else is told who coaches a person");
        walk.get(COACH + "/history", trajectory);
        walk.get("/coached-trajectories");
    }

    private static void tellOfAgreements(Walk walk, String trajectory) {
        walk.get("/talk-agreements");
        String one = "/talk-agreements/{id}";
        String done = walk.ask("/talk-agreements", "?state=OPEN&by=PARTICIPANT&trajectoryId=" + trajectory)
                .firstId();
        walk.get(one, done);
        walk.post(one + "/completions", "{\"on\": \"2026-03-19\"}", done);
        String dropped = walk.ask("/talk-agreements", "?state=OPEN&by=COACH&trajectoryId=" + trajectory)
                .firstId();
        walk.post(one + "/droppings", "{\"on\": \"2026-03-19\"}", dropped);
    }
}
