package nl.doorstroom.trajectories;

import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.ApiWalk;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Walk;

@QuarkusTest
@WithTestResource(RealParts.class)
class ApiWalkTest extends ApiWalk {

    private static final String TRAJECTORY = "/trajectories/{id}";
    private static final String CREW = "/crews/{id}";

    @Override
    protected void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Pilot", "kind": "WORK_PROJECT", "features": ["CREW", "HOURS_PLAN", "MILESTONES"],
                         "organisation": "%s", "releaseHours": 24, "voluntary": false, "validFrom": "2020-01-01",
                         "offerWorkingDays": 5, "offerApproval": "MANUAL"}""".formatted(walk.tenant())).id();
        walk.get("/programmes");
        walk.get("/programmes/{id}", programme);
        ProgrammesStory.tell(walk);
        tellOfTheWay(walk, programme);
        tellOfPlans(walk, trajectory(walk, programme));
        tellOfACrew(walk, programme);
        AttendanceStory.tell(walk, programme);
        StepUpsStory.tell(walk, programme);
        SignalsStory.tell(walk, programme);
        InstrumentsStory.tell(walk, programme);
        MilestoneLoopStory.tell(walk, programme);
        TrainingsStory.tell(walk);
        GroupSessionsStory.tell(walk);
        NeighbourhoodRolesStory.tell(walk);
        EndingsStory.tell(walk, programme);
        walk.tellOfCaseFile(walk.outsider());
        walk.replacesNothing("PATCH", CREW, "it holds from a day on, and the newest that is told of a day counts");
        walk.replacesNothing(
                "PUT", TRAJECTORY + "/hours-plan", "each event tells the whole plan, of which the newest counts");
        walk.replacesNothing(
                "POST", TRAJECTORY + "/annulments", "it is told as an end by which nothing of the trajectory counts");
        PlannedDaysStory.tell(walk);
        TalksStory.tell(walk);
        ChangeProposalsStory.tell(walk, programme);
        ContractsStory.tell(walk, programme);
        PausesStory.tell(walk);
        PlanStory.tell(walk, programme);
        StagesStory.tell(walk);
        OverlapsStory.tell(walk, programme);
        walk.post("/programmes/{id}/closures", "{\"lastDay\": \"2027-12-31\"}", programme);
    }

    /** A day brings each about: no route does in the story. */
    @Override
    protected Set<String> untoldEvents() {
        return Set.of("crew-place-offer-expired.v1", "re-match-due.v1");
    }

    @Override
    protected Set<String> untold() {
        return Set.of("data_key", "placement_event", "job_proposal");
    }

    private static void tellOfTheWay(Walk walk, String programme) {
        String way = walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12", "draft": true}""".formatted(walk.outsider(), programme))
                .id();
        walk.get("/trajectories");
        walk.get(TRAJECTORY, way);
        walk.post(TRAJECTORY + "/proposals", null, way);
        walk.post(TRAJECTORY + "/revisions", null, way);
        walk.post(TRAJECTORY + "/registrations", null, way);
        walk.post(TRAJECTORY + "/selections", null, way);
        walk.post(TRAJECTORY + "/waits", null, way);
        walk.post(TRAJECTORY + "/schedules", "{\"startDate\": \"2026-01-12\"}", way);
        walk.post(TRAJECTORY + "/starts", "{\"startDate\": \"2026-01-12\"}", way);
        walk.post(TRAJECTORY + "/pauses", "{\"from\": \"2026-02-02\", \"reason\": \"ANDERS\"}", way);
        walk.post(TRAJECTORY + "/resumptions", "{\"from\": \"2026-02-09\"}", way);
        walk.post(TRAJECTORY + "/aftercares", "{\"from\": \"2026-03-02\"}", way);
        walk.get(TRAJECTORY + "/status-history", way);
        walk.post(
                TRAJECTORY + "/transfers",
                "{\"toOrganisation\": \"00000001000000000201\", \"effectiveDate\": \"2026-04-01\"}",
                way);
        walk.post(
                TRAJECTORY + "/terminations",
                "{\"reason\": \"EIGEN_KEUZE\", \"lastDay\": \"2026-03-01\", \"note\": \"Begint voor zichzelf\"}",
                trajectory(walk, programme));
        walk.post(TRAJECTORY + "/annulments", null, trajectory(walk, programme));
    }

    private static void tellOfPlans(Walk walk, String trajectory) {
        walk.post(TRAJECTORY + "/starts", "{\"startDate\": \"2026-01-12\"}", trajectory);
        walk.put(
                TRAJECTORY + "/hours-plan",
                "{\"steps\": [{\"validFrom\": \"2026-01-12\", \"hoursPerWeek\": 12}], \"keepLater\": false}",
                trajectory);
        walk.get(TRAJECTORY + "/hours-plan", trajectory);
        walk.get(TRAJECTORY + "/hours-plan/history", trajectory);
        walk.get(TRAJECTORY + "/hours", trajectory);
        String milestone = walk.post(
                        TRAJECTORY + "/milestones",
                        "{\"title\": \"Rijbewijs B\", \"dueDate\": \"2026-06-01\"}",
                        trajectory)
                .id();
        walk.get(TRAJECTORY + "/milestones", trajectory);
        String one = TRAJECTORY + "/milestones/{milestoneId}";
        walk.get(one, trajectory, milestone);
        walk.post(one + "/starts", "{\"startedOn\": \"2026-02-02\"}", trajectory, milestone);
        walk.post(
                one + "/completions",
                "{\"reachedOn\": \"2026-05-04\", \"evidence\": \"Getoond\"}",
                trajectory,
                milestone);
        walk.post(one + "/reopenings", "{\"reason\": \"Te vroeg\"}", trajectory, milestone);
        walk.post(one + "/archivings", "{\"reason\": \"DOEL_GEWIJZIGD\"}", trajectory, milestone);
    }

    /** One place comes free, is not given to the first who waits, not wanted by the second and taken by the third. */
    private static void tellOfACrew(Walk walk, String programme) {
        String crew = walk.post("/crews", """
                        {"programmeId": "%s", "name": "Ploeg", "foreman": "foreman.gresbo", "capacity": 1,
                         "workKinds": ["ZWERFVUIL"], "validFrom": "2026-01-12"}""".formatted(programme)).id();
        walk.get("/crews");
        walk.get(CREW, crew);
        String place = walk.post(
                        CREW + "/places",
                        "{\"trajectoryId\": \"%s\", \"validFrom\": \"2026-01-12\"}"
                                .formatted(trajectory(walk, programme)),
                        crew)
                .id();
        walk.get(CREW + "/places", crew);
        walk.get(CREW + "/places/{placeId}", crew, place);
        String waiting = "";
        for (int i = 0; i < 4; i++) {
            waiting = walk.post(
                            CREW + "/waiting-list",
                            "{\"trajectoryId\": \"%s\", \"workKinds\": [\"ZWERFVUIL\"]}"
                                    .formatted(trajectory(walk, programme)),
                            crew)
                    .id();
        }
        walk.get(CREW + "/waiting-list", crew);
        walk.get(CREW + "/waiting-list/{entryId}", crew, waiting);
        walk.get(CREW + "/waiting-list/{entryId}/position", crew, waiting);
        walk.patch(CREW + "/waiting-list/{entryId}", "{\"workKinds\": [\"ZWERFVUIL\", \"MARKT\"]}", crew, waiting);
        walk.replacesNothing("PATCH", CREW + "/waiting-list/{entryId}", "nobody outside is told what somebody wants");
        walk.delete(CREW + "/waiting-list/{entryId}", crew, waiting);
        walk.post(CREW + "/places/{placeId}/terminations", "{\"lastDay\": \"2026-03-01\"}", crew, place);
        String offer = walk.get(CREW + "/offers", crew).firstId();
        String task = walk.get("/tasks").firstId();
        walk.get("/tasks/{id}", task);
        walk.post("/tasks/{id}/completions", null, task);
        String one = CREW + "/offers/{offerId}";
        walk.get(one, crew, offer);
        walk.post(one + "/rejections", "{\"reason\": \"Werkt elders mee\"}", crew, offer);
        offer = walk.ask(CREW + "/offers", "?status=PROPOSED", crew).firstId();
        walk.post(one + "/approvals", null, crew, offer);
        walk.post(one + "/declines", null, crew, offer);
        offer = walk.ask(CREW + "/offers", "?status=PROPOSED", crew).firstId();
        walk.post(one + "/approvals", null, crew, offer);
        walk.post(one + "/acceptances", "{\"validFrom\": \"2026-03-02\"}", crew, offer);
        walk.post(CREW + "/offer-expirations", "{\"on\": \"2026-03-02\"}", crew);
        WorkRecordsStory.tell(walk, crew);
        walk.patch(CREW, "{\"capacity\": 2, \"validFrom\": \"2026-06-01\"}", crew);
        CrewLifeStory.tell(walk, crew);
    }

    /** That of somebody new, who is registered. */
    private static String trajectory(Walk walk, String programme) {
        return walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-01-12"}""".formatted(walk.outsider(), programme))
                .id();
    }
}
