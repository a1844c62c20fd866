package nl.doorstroom.trajectories;

import nl.doorstroom.platform.testing.Walk;

/** A subsidy begins with a measured wage value, is measured again, ends too early, goes on and was a mistake after all. */
final class InstrumentsStory {

    private static final String INSTRUMENTS = "/trajectories/{id}/instruments";
    private static final String ONE = INSTRUMENTS + "/{instrumentId}";

    private InstrumentsStory() {}

    static void tell(Walk walk, String programme) {
        walk.get("/instrument-limits");
        walk.get("/instrument-limits/{kind}", "LKS");
        walk.replacesNothing("PUT", "/instrument-limits/{kind}", "nobody is told of the limits of a by-law");
        walk.put("/instrument-limits/{kind}", "{\"maxMonths\": 60, \"remeasureMonths\": 24}", "LKS");
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post("/trajectories/{id}/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        String subsidy = walk.post(
                        INSTRUMENTS, """
                        {"kind": "LKS", "startDate": "2026-02-02", "plannedEnd": "2027-02-01", "hoursPerWeek": 24,
                         "employerId": "%s", "placementId": "%s", "workplaceId": "%s", "adviceOn": "2026-01-20",
                         "wageValue": {"percentage": 60, "determinedOn": "2026-01-19"}}""".formatted(walk.outsider(), walk.outsider(), walk.outsider()), trajectory)
                .id();
        walk.get(INSTRUMENTS, trajectory);
        walk.get("/instruments");
        walk.ask("/instruments", "?state=RUNNING&kind=LKS&endsBy=2027-12-31&remeasureBy=2029-12-31");
        walk.get(ONE, trajectory, subsidy);
        walk.put(ONE, """
                        {"startDate": "2026-02-02", "plannedEnd": "2027-08-01", "hoursPerWeek": 28,
                         "employerId": "%s", "placementId": "%s", "workplaceId": "%s", "adviceOn": "2026-01-20"}""".formatted(walk.outsider(), walk.outsider(), walk.outsider()), trajectory, subsidy);
        walk.post(ONE + "/wage-values", "{\"percentage\": 70, \"determinedOn\": \"2026-06-01\"}", trajectory, subsidy);
        walk.post(
                ONE + "/terminations",
                "{\"lastDay\": \"2026-07-31\", \"reason\": \"NIET_MEER_NODIG\"}",
                trajectory,
                subsidy);
        walk.post(ONE + "/reopenings", null, trajectory, subsidy);
        walk.post(ONE + "/annulments", null, trajectory, subsidy);
        walk.get(ONE + "/history", trajectory, subsidy);
    }
}
