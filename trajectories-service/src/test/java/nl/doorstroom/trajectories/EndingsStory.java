package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** Ends that are corrected, transfers that lie ahead, and how somebody does who has a job. */
final class EndingsStory {

    private static final String TRAJECTORY = "/trajectories/{id}";
    private static final String CHECK = TRAJECTORY + "/aftercare-checks/{checkId}";

    private EndingsStory() {}

    static void tell(Walk walk, String programme) {
        walk.get("/programmes/{id}/aftercare-rule", programme);
        walk.put("/programmes/{id}/aftercare-rule", "{\"weeks\": [4, 13]}", programme);
        walk.replacesNothing("PUT", "/programmes/{id}/aftercare-rule", "a rule is told to nobody");
        walk.get("/programmes/{id}/re-match-rule", programme);
        walk.put("/programmes/{id}/re-match-rule", "{\"months\": 3}", programme);
        walk.replacesNothing("PUT", "/programmes/{id}/re-match-rule", "a rule is told to nobody");
        tellOfAftercare(walk, started(walk, programme));
        tellOfAlternatives(walk, started(walk, programme));
        tellOfAReMatch(walk, started(walk, programme));
        String staying = started(walk, programme);
        walk.post(
                TRAJECTORY + "/transfers",
                "{\"toOrganisation\": \"00000001000000000201\", \"effectiveDate\": \"2199-04-01\"}",
                staying);
        walk.post(TRAJECTORY + "/transfer-cancellations", null, staying);
        walk.post(
                TRAJECTORY + "/terminations",
                "{\"reason\": \"NIET_VERSCHENEN\", \"lastDay\": \"2026-03-01\", \"dutyBreached\": true}",
                staying);
        walk.post(
                TRAJECTORY + "/end-corrections",
                "{\"reason\": \"ZIEKTE\", \"lastDay\": \"2026-02-27\", \"note\": \"Was ziek\", \"dutyBreached\": false}",
                staying);
    }

    private static void tellOfAftercare(Walk walk, String trajectory) {
        walk.post(TRAJECTORY + "/aftercares", "{\"from\": \"2026-03-02\"}", trajectory);
        String check = walk.get(TRAJECTORY + "/aftercare-checks", trajectory).firstId();
        walk.get("/aftercare-checks");
        walk.ask("/aftercare-checks", "?state=PLANNED&dueUntil=2026-06-01");
        walk.get(CHECK, trajectory, check);
        walk.post(
                CHECK + "/records",
                "{\"outcome\": \"ZELFDE_WERK\", \"checkedOn\": \"2026-03-30\", \"note\": \"Gaat goed\"}",
                trajectory,
                check);
        walk.post(
                CHECK + "/corrections",
                "{\"outcome\": \"ANDER_WERK\", \"checkedOn\": \"2026-03-31\", \"note\": \"Andere baan\"}",
                trajectory,
                check);
    }

    private static void tellOfAlternatives(Walk walk, String trajectory) {
        String alternatives = TRAJECTORY + "/alternatives";
        String one = alternatives + "/{alternativeId}";
        String body = """
                {"kind": "VRIJWILLIGERSWERK", "startDate": "2026-02-02", "endDate": "2026-12-31", "hoursPerWeek": 8}""";
        String ended = walk.post(alternatives, body, trajectory).id();
        String wrong = walk.post(alternatives, body, trajectory).id();
        walk.get(alternatives, trajectory);
        walk.get(one, trajectory, ended);
        walk.post(one + "/terminations", "{\"lastDay\": \"2026-06-30\"}", trajectory, ended);
        walk.post(one + "/annulments", null, trajectory, wrong);
    }

    private static void tellOfAReMatch(Walk walk, String trajectory) {
        walk.post(
                TRAJECTORY + "/terminations",
                "{\"reason\": \"VRIJWILLIGERSWERK\", \"lastDay\": \"2026-03-01\", \"note\": \"Bij de buren\", \"dutyBreached\": false}",
                trajectory);
        walk.get("/re-matches");
        walk.ask("/re-matches", "?state=PLANNED&dueUntil=2026-12-01");
        walk.get(TRAJECTORY + "/re-match", trajectory);
        walk.put(
                TRAJECTORY + "/re-match",
                "{\"on\": \"2026-09-01\", \"off\": true, \"offReason\": \"OWN_WISH\"}",
                trajectory);
        walk.replacesNothing("PUT", TRAJECTORY + "/re-match", "it is told when its day comes, and not before");
    }

    private static String started(Walk walk, String programme) {
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post(TRAJECTORY + "/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        return trajectory;
    }
}
