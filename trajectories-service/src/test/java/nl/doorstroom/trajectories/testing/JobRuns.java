package nl.doorstroom.trajectories.testing;

import java.time.LocalDate;

import io.restassured.response.Response;
import org.awaitility.Awaitility;

import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.equalTo;

/** Runs of jobs, which in tests begin when they are asked for alone. */
public final class JobRuns {

    private JobRuns() {}

    /** Runs a job for a day, and gives how it went. */
    public static Response of(String job, LocalDate day) {
        Response begun = asCoach()
                .body("{\"job\": \"%s\", \"day\": \"%s\"}".formatted(job, day))
                .post("/job-runs");
        begun.then().statusCode(202);
        String run = "/job-runs/" + begun.path("id");
        Awaitility.await()
                .untilAsserted(() -> asCoach().get(run).then().statusCode(200).body("state", equalTo("COMPLETED")));
        return asCoach().get(run);
    }
}
