package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** Somebody is a host for some months, which become more, and goes on from there. */
final class NeighbourhoodRolesStory {

    private static final String ROLES = "/trajectories/{id}/neighbourhood-roles";
    private static final String ONE = ROLES + "/{roleId}";
    private static final String RULE = "/programmes/{id}/role-rule";

    private NeighbourhoodRolesStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Huis van de Wijk", "kind": "NEIGHBOURHOOD_ROLE", "features": ["NEIGHBOURHOOD_ROLES"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01"}""".formatted(walk.tenant())).id();
        walk.get(RULE, programme);
        walk.put(RULE, "{\"maxMonths\": 9, \"nextStepWeeksBefore\": 6, \"maxExtensions\": 2}", programme);
        walk.replacesNothing("PUT", RULE, "a rule is told to nobody, and the log keeps what it was");
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        String role = walk.post(ROLES, role("2026-04-30"), trajectory).id();
        walk.ask(ROLES, "?status=ACTIVE", trajectory);
        walk.get(ONE, trajectory, role);
        walk.put(ONE, role("2026-05-29"), trajectory, role);
        walk.post(ONE + "/extensions", "{\"plannedEnd\": \"2026-06-30\"}", trajectory, role);
        walk.post(ONE + "/terminations", "{\"lastDay\": \"2026-06-19\"}", trajectory, role);
        walk.post(ONE + "/next-steps", "{\"kind\": \"TRAINING\", \"from\": \"2026-07-01\"}", trajectory, role);
        walk.post(ONE + "/reopenings", null, trajectory, role);
        walk.post(ONE + "/annulments", null, trajectory, role);
    }

    private static String role(String plannedEnd) {
        return """
                {"role": "GASTHEER", "place": "Huis van de Wijk", "startDate": "2026-01-12", "plannedEnd": "%s",
                 "hoursPerWeek": 12}""".formatted(plannedEnd);
    }
}
