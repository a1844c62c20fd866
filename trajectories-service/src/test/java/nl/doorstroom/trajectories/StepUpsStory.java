package nl.doorstroom.trajectories;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.arc.Arc;

import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.trajectories.stepup.StepUps;

/** Two people worked their hours for a week: one goes on with more, the other does not. */
final class StepUpsStory {

    private static final String PROPOSALS = "/trajectories/{id}/step-up-proposals";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private StepUpsStory() {}

    static void tell(Walk walk, String programme) {
        walk.get("/programmes/{id}/step-up-rule", programme);
        walk.put("/programmes/{id}/step-up-rule", """
                {"active": true, "minAttendance": 80, "weeks": 1, "stepHours": 4, "maxHours": 36, "requiresTalk": false,
                 "requiresNoSignal": true, "quietWeeks": 8}""", programme);
        walk.replacesNothing("PUT", "/programmes/{id}/step-up-rule", "no other service is told of the rule");
        String agrees = whoWorked(walk, programme);
        walk.get("/trajectories/{id}/step-up-check", agrees);
        String proposal = walk.get(PROPOSALS, agrees).firstId();
        walk.get("/step-up-proposals");
        walk.get(PROPOSALS + "/{proposalId}", agrees, proposal);
        walk.post(PROPOSALS + "/{proposalId}/approvals", "{\"validFrom\": \"2026-03-23\"}", agrees, proposal);
        String refuses = whoWorked(walk, programme);
        walk.post(
                PROPOSALS + "/{proposalId}/rejections",
                "{\"reason\": \"Wil eerst verhuizen\"}",
                refuses,
                walk.get(PROPOSALS, refuses).firstId());
    }

    private static String whoWorked(Walk walk, String programme) {
        String trajectory = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
        walk.post("/trajectories/{id}/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        walk.put(
                "/trajectories/{id}/hours-plan",
                "{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 8}], \"keepLater\": false}",
                trajectory);
        walk.post(
                "/trajectories/{id}/attendance",
                "{\"entries\": [{\"day\": \"2026-03-09\", \"code\": \"AANWEZIG\", \"hours\": 8}]}",
                trajectory);
        StepUps stepUps = Arc.container().instance(StepUps.class).get();
        for (List<String> here : List.of(
                List.of(walk.tenant(), trajectory),
                List.of(walk.inTheOther(walk.tenant()), walk.inTheOther(trajectory)))) {
            CurrentTenant.call(here.get(0), () -> stepUps.propose(UUID.fromString(here.get(1)), DAY));
        }
        return trajectory;
    }
}
