package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A trajectory of a year stands still, which was told wrong, and lasts longer for that and for a reason. */
final class PausesStory {

    private static final String TRAJECTORY = "/trajectories/{id}";

    private PausesStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Jaar", "kind": "COACHING", "features": [], "organisation": "%s", "voluntary": false,
                         "validFrom": "2020-01-01", "durationMonths": 12}""".formatted(walk.tenant())).id();
        walk.get("/programmes/{id}/pause-rule", programme);
        walk.put("/programmes/{id}/pause-rule", """
                        {"maxBackdatedDays": 3000, "maxDaysPerReason": 90,
                         "limits": [{"reason": "ZIEKTE", "maxDays": 180}]}""", programme);
        walk.get("/programmes/{id}/extension-rule", programme);
        walk.put("/programmes/{id}/extension-rule", """
                        {"monthsAfterEnd": 24, "reviewWeeks": 6, "maxDaysPerReason": 3660,
                         "limits": [{"reason": "ZICHT_OP_WERK", "maxDays": 3660}]}""", programme);
        for (String rule : new String[] {"pause", "extension"}) {
            walk.replacesNothing("PUT", "/programmes/{id}/" + rule + "-rule", "others are not told of the rule");
        }
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12",
                         "plannedEnd": "2026-12-31"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post(
                TRAJECTORY + "/starts", "{\"startDate\": \"2026-01-12\", \"plannedEnd\": \"2027-01-11\"}", trajectory);
        walk.post(TRAJECTORY + "/pauses", "{\"from\": \"2026-03-02\", \"reason\": \"ZIEKTE\"}", trajectory);
        walk.post(TRAJECTORY + "/resumptions", "{\"from\": \"2026-03-16\"}", trajectory);
        String pause = walk.get(TRAJECTORY + "/pauses", trajectory).firstId();
        String one = TRAJECTORY + "/pauses/{pauseId}";
        walk.get(one, trajectory, pause);
        walk.post(
                one + "/corrections",
                "{\"from\": \"2026-03-03\", \"lastDay\": \"2026-03-10\", \"reason\": \"ZIEKTE\"}",
                trajectory,
                pause);
        walk.post(one + "/annulments", null, trajectory, pause);
        walk.get(TRAJECTORY + "/planned-end", trajectory);
        walk.post(TRAJECTORY + "/extensions", "{\"reason\": \"ZICHT_OP_WERK\", \"until\": \"2027-03-31\"}", trajectory);
        walk.get(TRAJECTORY + "/extensions", trajectory);
    }
}
