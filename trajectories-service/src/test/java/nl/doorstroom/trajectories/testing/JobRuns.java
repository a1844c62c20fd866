package nl.doorstroom.trajectories.testing;

import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.restassured.response.Response;
import org.awaitility.Awaitility;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.trajectories.testing.Given.asCoach;
import static org.hamcrest.Matchers.equalTo;

/** Jobs that an operator runs for a day. */
public final class JobRuns {

    private JobRuns() {}

    /** Runs a job and waits until it is done. */
    public static Response run(String job, LocalDate day) {
        Response begun = asCoach()
                .body("{\"job\": \"" + job + "\", \"day\": \"" + day + "\"}")
                .post("/job-runs");
        begun.then().statusCode(202);
        String run = "/job-runs/" + begun.path("id");
        Awaitility.await()
                .untilAsserted(() -> asCoach().get(run).then().statusCode(200).body("state", equalTo("COMPLETED")));
        return asCoach().get(run);
    }

    /**
     * Does what a job would do with one item on a day that has not come, which nobody may ask for.
     *
     * @return whether it was due
     */
    public static boolean ahead(String name, LocalDate day, UUID item) {
        Job job = Arc.container().listAll(Job.class).stream()
                .map(InstanceHandle::get)
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
        boolean due = CurrentTenant.call(
                Tokens.PUTTEN,
                () -> job.due(day, new UUID(0, 0), Integer.MAX_VALUE).contains(item));
        if (due) {
            CurrentTenant.call(Tokens.PUTTEN, () -> {
                job.handle(item, day);
                return true;
            });
        }
        return due;
    }
}
