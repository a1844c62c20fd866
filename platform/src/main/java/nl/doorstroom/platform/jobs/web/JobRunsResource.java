package nl.doorstroom.platform.jobs.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.jobs.JobRun;
import nl.doorstroom.platform.jobs.JobRunner;
import nl.doorstroom.platform.jobs.JobRuns;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What the jobs of this service did, and a run for another day. */
@Path("/job-runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class JobRunsResource {

    private final JobRuns runs;
    private final JobRunner runner;
    private final Cursors cursors;
    private final CurrentTenant caller;

    JobRunsResource(JobRuns runs, JobRunner runner, Cursors cursors, CurrentTenant caller) {
        this.runs = runs;
        this.runner = runner;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("operations:write")
    @Transactional
    @Operation(operationId = "listJobRuns", summary = "List the runs of jobs, the newest first")
    public Page<JobRunResponse> list(
            @RestQuery @Nullable @Size(max = 100) String job,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "job runs " + job + " " + day;
        return cursors.page(name, limit, runs.list(job, day, cursors.after(name, cursor), limit + 1), JobRun::id)
                .map(JobRunResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("operations:write")
    @Transactional
    @Operation(operationId = "getJobRun", summary = "How far a run of a job is")
    public RestResponse<JobRunResponse> get(UUID id) {
        JobRun run = runs.find(id).orElseThrow(() -> new NotFound("Job run", id));
        return Answers.ok(JobRunResponse.from(run), run.version());
    }

    @POST
    @PermissionsAllowed("operations:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(
            value = JobRunResponse.class,
            responseCode = "202",
            responseDescription = "Begun; follow it at Location.")
    @Operation(
            operationId = "startJobRun",
            summary = "Run a job for a day",
            description = "In the background, for the caller's tenant. It does what was due by that day and is not done"
                    + " yet; what was done is not done again.")
    public RestResponse<JobRunResponse> start(@NotNull @Valid StartJobRunRequest request, UriInfo uri) {
        JobRun run = runner.request(request.job(), request.day(), caller.user());
        return Answers.accepted(uri, run.id(), JobRunResponse.from(run));
    }
}
