package nl.doorstroom.trajectories.aftercare.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.aftercare.AftercareCheck;
import nl.doorstroom.trajectories.aftercare.AftercareCheckRepository;
import nl.doorstroom.trajectories.aftercare.AftercareChecks;
import nl.doorstroom.trajectories.aftercare.AftercareOutcome;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The aftercare of one trajectory. */
@Path("/trajectories/{id}/aftercare-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aftercare")
public class TrajectoryAftercareChecksResource {

    private final TrajectoryRepository trajectories;
    private final AftercareCheckRepository checks;
    private final AftercareChecks aftercare;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    TrajectoryAftercareChecksResource(
            TrajectoryRepository trajectories,
            AftercareCheckRepository checks,
            AftercareChecks aftercare,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.trajectories = trajectories;
        this.checks = checks;
        this.aftercare = aftercare;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listAftercareChecksOfTrajectory",
            summary = "The days on which it is asked how the person does")
    public Page<AftercareCheckResponse> list(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "aftercare checks of " + id;
        Page<AftercareCheck> page = cursors.page(
                name, limit, checks.list(id, null, null, cursors.after(name, cursor), limit + 1), AftercareCheck::id);
        log.record("list-aftercare-checks", trajectory.participantId());
        return page.map(check -> AftercareCheckResponse.from(check, null));
    }

    @GET
    @Path("{checkId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getAftercareCheck", summary = "Read one check, with what was noted")
    public RestResponse<AftercareCheckResponse> get(UUID id, UUID checkId) {
        trajectories.get(id);
        AftercareCheck check = checks.get(id, checkId);
        log.record("read-aftercare-check", check.participantId());
        return answer(check);
    }

    @POST
    @Path("{checkId}/records")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordAftercareCheck",
            summary = "Record how the person does",
            description = "Also before the day on which it would be asked. The task is done with it.")
    public RestResponse<AftercareCheckResponse> record(
            UUID id,
            UUID checkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecordAftercareCheckRequest request) {
        AftercareCheck check = changing(id, checkId, ifMatch);
        aftercare.record(check, outcome(request), request.checkedOn(), request.note(), caller.user());
        checks.flush();
        log.record("record-aftercare-check", check.participantId());
        return answer(check);
    }

    @POST
    @Path("{checkId}/corrections")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "correctAftercareCheck", summary = "Say that something else should have been recorded")
    public RestResponse<AftercareCheckResponse> correct(
            UUID id,
            UUID checkId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecordAftercareCheckRequest request) {
        AftercareCheck check = changing(id, checkId, ifMatch);
        aftercare.correct(check, outcome(request), request.checkedOn(), request.note(), caller.user());
        checks.flush();
        log.record("correct-aftercare-check", check.participantId());
        return answer(check);
    }

    private AftercareCheck changing(UUID id, UUID checkId, @Nullable String ifMatch) {
        // Nothing is recorded of aftercare that ends at the same moment.
        trajectories.getLocked(id);
        AftercareCheck check = checks.get(id, checkId);
        Preconditions.requireMatch(ifMatch, check.version());
        return check;
    }

    private AftercareOutcome outcome(RecordAftercareCheckRequest request) {
        PastDay.require(request.checkedOn(), "/checkedOn", clock);
        return AftercareOutcome.of(
                codes.require(AftercareOutcome.CODE_LIST, request.outcome(), DutchCalendar.today(clock), "/outcome"));
    }

    private RestResponse<AftercareCheckResponse> answer(AftercareCheck check) {
        return Answers.ok(AftercareCheckResponse.from(check, aftercare.noteOf(check)), check.version());
    }
}
