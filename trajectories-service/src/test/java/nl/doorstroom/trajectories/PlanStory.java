package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A person reads the own plan, agrees with it, and takes that back. */
final class PlanStory {

    private static final String TRAJECTORY = "/trajectories/{id}";

    private PlanStory() {}

    static void tell(Walk walk, String programme) {
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.get(TRAJECTORY + "/goal", trajectory);
        walk.put(TRAJECTORY + "/goal", "{\"goal\": \"Ik wil als hovenier werken\"}", trajectory);
        walk.replacesNothing("PUT", TRAJECTORY + "/goal", "others are not told what a person works toward");
        walk.ask(TRAJECTORY + "/plan", "?format=json", trajectory);
        String version = walk.get(TRAJECTORY + "/plan", trajectory)
                .json()
                .path("planVersion")
                .asText();
        String agreement = walk.post(TRAJECTORY + "/agreements", """
                        {"by": "PARTICIPANT", "channel": "IN_PERSON", "agreedOn": "2026-01-05",
                         "planVersion": "%s"}""".formatted(version), trajectory)
                .id();
        walk.get(TRAJECTORY + "/agreements", trajectory);
        walk.get(TRAJECTORY + "/agreements/{agreementId}", trajectory, agreement);
        walk.post(
                TRAJECTORY + "/agreements/{agreementId}/withdrawals",
                "{\"withdrawnOn\": \"2026-01-09\"}",
                trajectory,
                agreement);
    }
}
