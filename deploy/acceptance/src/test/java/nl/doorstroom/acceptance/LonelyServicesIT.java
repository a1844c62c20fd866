package nl.doorstroom.acceptance;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.ApiClient.Answer;

import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One story, of which each service hears its own part while the three others are down. Each starts alone, so that the
 * four rounds take four starts, and a fifth of the three others together.
 */
@Tag("restarts")
class LonelyServicesIT {

    private static final String CASE_MANAGER = "case-manager.putten";
    private static final String JOB_COACH = "job-coach.gresbo";
    private static final String POLICY_OFFICER = "policy-officer.putten";
    private static final String EMPLOYER_ADVISER = "employer-adviser.putten";

    private final Platform platform = RunningPlatform.get();
    private final ApiClient api = RunningPlatform.api("acceptance-lonely");

    /** The other tests use the same platform, also when this one fails half-way. */
    @AfterEach
    void startWhatIsDown() {
        RunningPlatform.startServicesThatAreDown();
    }

    @Test
    void eachAnswersWhileTheOthersAreDownAndAllComeToTheSameFiguresAfterwards() {
        for (String name : List.of("trajectories", "matching", "reporting")) {
            platform.service(name).kill();
        }
        String person =
                api.post(CASE_MANAGER, "participants", "/participants", """
                        {"bsn": "999940004", "givenName": "Sanne", "familyName": "Voorbeeld", "birthDate": "1984-03-12"}""").id();
        String benefits = "/participants/" + person + "/benefits";
        Answer benefit = api.post(
                CASE_MANAGER,
                "participants",
                benefits,
                "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"2023-01-01\", \"backdatingReason\": \"OVERGENOMEN\"}");
        api.post(
                CASE_MANAGER,
                "participants",
                benefits + "/" + benefit.id() + "/terminations",
                benefit.etag(),
                "{\"lastDay\": \"2025-02-28\", \"reason\": \"WERK\"}");

        leaveAlone("trajectories", "participants");
        String programme =
                api.post(POLICY_OFFICER, "trajectories", "/programmes", """
                        {"name": "Alleen", "kind": "WORK_PROJECT", "features": ["HOURS_PLAN"],
                         "organisation": "00000001000000000201", "releaseHours": 24, "voluntary": false,
                         "validFrom": "2024-09-01"}""").id();
        Answer trajectory = api.post(JOB_COACH, "trajectories", "/trajectories", """
                {"participantId": "%s", "programmeId": "%s", "startDate": "2024-09-02"}""".formatted(person, programme));
        api.post(
                JOB_COACH,
                "trajectories",
                "/trajectories/" + trajectory.id() + "/starts",
                trajectory.etag(),
                "{\"startDate\": \"2024-09-02\"}");

        leaveAlone("matching", "trajectories");
        String employer =
                api.post(EMPLOYER_ADVISER, "matching", "/employers", """
                        {"name": "Alleen", "kvkNumber": "99940002", "validFrom": "2024-01-01"}""").id();
        api.post(JOB_COACH, "matching", "/placements", """
                {"participantId": "%s", "employerId": "%s", "trajectoryId": "%s", "contractKind": "REGULIER",
                 "startDate": "2025-03-01", "hoursPerWeek": 24}""".formatted(person, employer, trajectory.id()));

        leaveAlone("reporting", "matching");
        assertEquals(
                "placements",
                figure("placements", programme).body().path("figure").asText());

        CompletableFuture.allOf(List.of("participants", "trajectories", "matching").stream()
                        .map(platform::service)
                        .map(service -> CompletableFuture.runAsync(service::start))
                        .toArray(CompletableFuture[]::new))
                .join();
        Eventually.seen(() -> {
            assertEquals(1, measure(figure("placements", programme).body(), "personsPlaced"));
            assertEquals(1, measure(figure("ended-benefits", programme).body(), "EXIT_TO_WORK"));
            assertEquals(
                    "AFTERCARE",
                    api.get(JOB_COACH, "trajectories", "/trajectories/" + trajectory.id())
                            .body()
                            .path("status")
                            .asText());
        });
    }

    /** Starts a service that must not need any other, and then takes away the last one that ran. */
    private void leaveAlone(String name, String last) {
        platform.service(last).kill();
        platform.service(name).start();
    }

    private Answer figure(String name, String programme) {
        return api.get(
                POLICY_OFFICER,
                "reporting",
                "/reports/" + name + "?periodStart=2025-01-01&periodEnd=2025-12-31&programmeId=" + programme);
    }
}
