package nl.doorstroom.trajectories.attendance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.attendance.AttendanceEntry;
import nl.doorstroom.trajectories.attendance.AttendanceRegister;
import nl.doorstroom.trajectories.attendance.AttendanceRegister.Told;
import nl.doorstroom.trajectories.attendance.AttendanceRepository;
import nl.doorstroom.trajectories.attendance.AttendanceState;
import nl.doorstroom.trajectories.attendance.AttendanceVersion;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** What was told of the days of one trajectory. */
@Path("/trajectories/{id}/attendance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "When people worked, when they did not and why.")
public class AttendanceResource {

    private final TrajectoryRepository trajectories;
    private final AttendanceRegister register;
    private final AttendanceRepository entries;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    AttendanceResource(
            TrajectoryRepository trajectories,
            AttendanceRegister register,
            AttendanceRepository entries,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller) {
        this.trajectories = trajectories;
        this.register = register;
        this.entries = entries;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("attendance:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordAttendance",
            summary = "Tell of one day of a person, or of several",
            description =
                    "All of it is taken, or nothing; a refusal names everything that is wrong. More hours than a day"
                            + " has, or times that overlap, are refused over everything that is told of the person.")
    public RestResponse<AttendanceResponse.Recorded> record(UUID id, @NotNull @Valid RecordAttendanceRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < request.entries().size(); i++) {
            told.add(new Told(trajectory, request.entries().get(i).toTold("/entries/" + i)));
        }
        List<AttendanceEntry> recorded = register.record(told, caller.user());
        log.record("record-attendance", trajectory.participantId());
        return RestResponse.ok(AttendanceResponse.Recorded.from(recorded));
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listAttendance", summary = "What was told of days, in the order in which it was told")
    public Page<AttendanceResponse> list(
            UUID id,
            @Parameter(description = "First day.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day.") @RestQuery @Nullable LocalDate until,
            @Parameter(description = "Code of the list attendance.") @RestQuery @Nullable @Size(max = 50) String code,
            @RestQuery @Nullable AttendanceState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        String name = "attendance " + id + " " + from + " " + until + " " + code + " " + state;
        Page<AttendanceEntry> page = cursors.page(
                name,
                limit,
                entries.list(id, from, until, code, state, cursors.after(name, cursor), limit + 1),
                AttendanceEntry::id);
        log.record("list-attendance", trajectory.participantId());
        return page.map(AttendanceResponse::from);
    }

    @GET
    @Path("{attendanceId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getAttendance", summary = "Read what was told of one day")
    public RestResponse<AttendanceResponse> get(UUID id, UUID attendanceId) {
        trajectories.get(id);
        return answer("read-attendance", entries.get(id, attendanceId));
    }

    @GET
    @Path("{attendanceId}/history")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listAttendanceVersions",
            summary = "What was known of one day, version by version, oldest first")
    public Page<AttendanceResponse.Version> history(
            UUID id,
            UUID attendanceId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Trajectory trajectory = trajectories.get(id);
        AttendanceEntry entry = entries.get(id, attendanceId);
        String name = "attendance versions " + entry.id();
        Page<AttendanceVersion> page = cursors.page(
                name,
                limit,
                entries.listVersions(entry.id(), cursors.after(name, cursor), limit + 1),
                AttendanceVersion::id);
        log.record("read-attendance", trajectory.participantId());
        return page.map(AttendanceResponse.Version::from);
    }

    @POST
    @Path("{attendanceId}/corrections")
    @PermissionsAllowed("attendance:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "correctAttendance",
            summary = "Tell otherwise of a day",
            description = "The whole of it; what was told before stays in its history.")
    public RestResponse<AttendanceResponse> correct(
            UUID id,
            UUID attendanceId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AttendanceBody request) {
        Trajectory trajectory = trajectories.getLocked(id);
        AttendanceEntry entry = entries.get(id, attendanceId);
        Preconditions.requireMatch(ifMatch, entry.version());
        register.correct(trajectory, entry, request.toTold(""), caller.user());
        return answer("correct-attendance", entry);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{attendanceId}/annulments")
    @PermissionsAllowed("attendance:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "annulAttendance", summary = "Say that something was told of a day in error")
    public RestResponse<AttendanceResponse> annul(
            UUID id, UUID attendanceId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Trajectory trajectory = trajectories.getLocked(id);
        AttendanceEntry entry = entries.get(id, attendanceId);
        Preconditions.requireMatch(ifMatch, entry.version());
        register.annul(trajectory, entry, caller.user());
        return answer("annul-attendance", entry);
    }

    private RestResponse<AttendanceResponse> answer(String activity, AttendanceEntry entry) {
        log.record(activity, entry.participantId());
        return Answers.ok(AttendanceResponse.from(entry), entry.version());
    }
}
