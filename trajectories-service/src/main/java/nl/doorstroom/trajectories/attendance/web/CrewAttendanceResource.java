package nl.doorstroom.trajectories.attendance.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.attendance.AttendanceEntry;
import nl.doorstroom.trajectories.attendance.AttendanceRegister;
import nl.doorstroom.trajectories.attendance.AttendanceRegister.Told;
import nl.doorstroom.trajectories.attendance.web.RecordCrewAttendanceRequest.CrewMemberBody;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** A day of a whole crew, as its foreman tells of it. */
@Path("/crews/{id}/attendance")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "When people worked, when they did not and why.")
public class CrewAttendanceResource {

    private final CrewRepository crews;
    private final TrajectoryRepository trajectories;
    private final AttendanceRegister register;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    CrewAttendanceResource(
            CrewRepository crews,
            TrajectoryRepository trajectories,
            AttendanceRegister register,
            ProcessingLog log,
            CurrentTenant caller) {
        this.crews = crews;
        this.trajectories = trajectories;
        this.register = register;
        this.log = log;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("attendance:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordCrewAttendance",
            summary = "Tell of a day of a crew",
            description = "All of it is taken, or nothing; a refusal names everything that is wrong.")
    public RestResponse<AttendanceResponse.Recorded> record(
            UUID id, @NotNull @Valid RecordCrewAttendanceRequest request) {
        crews.getLocked(id);
        Map<UUID, Trajectory> members = locked(id, request);
        List<FieldError> errors = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < request.entries().size(); i++) {
            CrewMemberBody entry = request.entries().get(i);
            Trajectory trajectory = members.get(entry.trajectoryId());
            if (trajectory == null) {
                errors.add(FieldError.at(
                        "/entries/" + i + "/trajectoryId",
                        "not-in-crew",
                        "The trajectory has no place in the crew on this day."));
            } else {
                told.add(new Told(trajectory, entry.toTold("/entries/" + i, request.day(), id)));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        List<AttendanceEntry> recorded = register.record(told, caller.user());
        log.record(
                "record-crew-attendance",
                recorded.stream().map(AttendanceEntry::participantId).toList());
        return RestResponse.ok(AttendanceResponse.Recorded.from(recorded));
    }

    /** Those of the trajectories that are in the crew and that the user may see, in one order for everybody. */
    private Map<UUID, Trajectory> locked(UUID crewId, RecordCrewAttendanceRequest request) {
        TreeSet<UUID> asked = request.entries().stream()
                .map(CrewMemberBody::trajectoryId)
                .collect(Collectors.toCollection(TreeSet::new));
        asked.retainAll(crews.listPlaces(crewId, request.day()).stream()
                .map(CrewPlace::trajectoryId)
                .toList());
        Map<UUID, Trajectory> locked = new HashMap<>();
        asked.forEach(id -> trajectories.findLocked(id).ifPresent(trajectory -> locked.put(id, trajectory)));
        return locked;
    }
}
