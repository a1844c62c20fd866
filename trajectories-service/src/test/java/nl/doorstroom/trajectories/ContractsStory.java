package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** Somebody has a contract for a year, and it is judged whether it goes on. */
final class ContractsStory {

    private static final String RULE = "/programmes/{id}/contract-review-rule";
    private static final String CONTRACT = "/contracts/{id}";
    private static final String REVIEW = CONTRACT + "/reviews/{reviewId}";

    private ContractsStory() {}

    static void tell(Walk walk, String programme) {
        walk.get(RULE, programme);
        walk.put(
                RULE,
                "{\"alertWeeks\": 6, \"ownDimensions\": [{\"code\": \"WIJKFEEST\", \"name\": \"Het wijkfeest\"}]}",
                programme);
        walk.replacesNothing("PUT", RULE, "nobody else is told how contracts are looked at");
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        String contract = contract(walk, trajectory);
        walk.get("/contracts");
        walk.get(CONTRACT, contract);
        String review = walk.post(CONTRACT + "/reviews", """
                        {"dimensions": [{"name": "BEREIK_BEWONERS", "score": 4, "evidence": "Dertig bezoekers"},
                           {"name": "WIJKFEEST", "score": 3, "evidence": "Hielp mee"}],
                         "decision": "EXTEND", "decidedOn": "2026-09-15",
                         "extension": {"endDate": "2027-12-31", "reviewDate": "2027-09-15"}}""", contract)
                .json()
                .at("/reviews/0/id")
                .asText();
        walk.get(REVIEW, contract, review);
        walk.post(REVIEW + "/annulments", null, contract, review);
        walk.post(CONTRACT + "/terminations", "{\"lastDay\": \"2026-05-31\"}", contract);
        walk.post(CONTRACT + "/annulments", null, contract(walk, trajectory));
        walk.replacesNothing(
                "POST",
                CONTRACT + "/annulments",
                "others hear of a contract by its reviews, and of this one none count");
    }

    private static String contract(Walk walk, String trajectory) {
        return walk.post("/contracts", """
                        {"trajectoryId": "%s", "employerId": "%s", "placementId": "%s", "startDate": "2026-01-01",
                         "endDate": "2026-12-31", "reviewDate": "2026-09-15"}""".formatted(trajectory, walk.outsider(), walk.outsider()))
                .id();
    }
}
