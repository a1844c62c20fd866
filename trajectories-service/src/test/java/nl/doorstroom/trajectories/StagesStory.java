package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A person skips a stage, and goes back to it. */
final class StagesStory {

    private static final String STAGES = "/programmes/{id}/stages";
    private static final String WAY = "/trajectories/{id}/stages";

    private StagesStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Werkschool", "kind": "TRAINING", "features": [], "organisation": "%s",
                         "voluntary": false, "validFrom": "2020-01-01"}""".formatted(walk.tenant())).id();
        walk.get(STAGES, programme);
        walk.put(STAGES, """
                        {"stages": [{"stage": "WERKNEMERSVAARDIGHEDEN"}, {"stage": "VAKOPLEIDING"}, {"stage": "BAAN"}]}""", programme);
        walk.replacesNothing("PUT", STAGES, "others are told of who goes into a stage, and not of the stages");
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post("/trajectories/{id}/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        walk.get(WAY, trajectory);
        walk.post(
                WAY,
                "{\"stage\": \"BAAN\", \"enteredOn\": \"2026-02-02\", \"reason\": \"ANDERS\", \"note\": \"Een kans\"}",
                trajectory);
        walk.post(
                WAY,
                "{\"stage\": \"VAKOPLEIDING\", \"enteredOn\": \"2026-03-02\", \"reason\": \"NOG_NIET_ZOVER\"}",
                trajectory);
    }
}
