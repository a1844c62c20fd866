package nl.doorstroom.trajectories.crew.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.crew.Candidates;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.crew.Waiting;
import nl.doorstroom.trajectories.crew.WaitingEntry;
import nl.doorstroom.trajectories.crew.WaitingList;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Who waits for a place in a crew. */
@Path("/crews/{id}/waiting-list")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting lists", description = "Who waits for a place, in which order, and why.")
public class WaitingListResource {

    private final CrewRepository crews;
    private final WaitingList waitingList;
    private final Candidates candidates;
    private final TrajectoryRepository trajectories;
    private final Visibility visibility;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    WaitingListResource(
            CrewRepository crews,
            WaitingList waitingList,
            Candidates candidates,
            CodeLists codes,
            TrajectoryRepository trajectories,
            Visibility visibility,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.crews = crews;
        this.waitingList = waitingList;
        this.candidates = candidates;
        this.codes = codes;
        this.trajectories = trajectories;
        this.visibility = visibility;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(
            operationId = "getWaitingList",
            summary = "The waiting list in its order",
            description = "With the rule that gives the order, and why somebody may be passed over for the time being.")
    public WaitingListResponse list(UUID id) {
        Crew crew = crews.get(id);
        LocalDate today = DutchCalendar.today(clock);
        Set<UUID> hidden = visibility.hidden();
        List<WaitingListResponse.Position> positions = new ArrayList<>();
        int position = 0;
        for (Waiting waiting : candidates.list(crew, today)) {
            // Who is not shown waits all the same: the others stand where they stand.
            position++;
            if (!hidden.contains(waiting.entry().participantId())) {
                positions.add(WaitingListResponse.Position.of(position, waiting, today));
            }
        }
        log.record(
                "list-waiting-list",
                positions.stream()
                        .map(WaitingListResponse.Position::participantId)
                        .toList());
        return WaitingListResponse.of(positions);
    }

    @POST
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = WaitingEntryResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "enterWaitingList",
            summary = "Put a person on the waiting list",
            description = "A place that is free is offered at once.")
    public RestResponse<WaitingEntryResponse> enter(
            UUID id, @NotNull @Valid EnterWaitingListRequest request, UriInfo uri) {
        List<String> workKinds = request.workKinds() == null ? List.of() : request.workKinds();
        requireKnown(workKinds);
        Crew crew = crews.getLocked(id);
        Trajectory trajectory = locked(trajectories, request.trajectoryId());
        WaitingEntry entry = waitingList.enter(crew, trajectory, workKinds, tenant.user());
        log.record("enter-waiting-list", entry.participantId());
        return Answers.created(uri, entry.id(), WaitingEntryResponse.from(entry), entry.version());
    }

    @GET
    @Path("{entryId}")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "getWaitingEntry", summary = "Read one entry of the waiting list")
    public RestResponse<WaitingEntryResponse> get(UUID id, UUID entryId) {
        crews.get(id);
        WaitingEntry entry = crews.getEntry(id, entryId);
        log.record("read-waiting-entry", entry.participantId());
        return Answers.ok(WaitingEntryResponse.from(entry), entry.version());
    }

    @GET
    @Path("{entryId}/position")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(
            operationId = "getWaitingPosition",
            summary = "Where a person stands on the waiting list, to be shown to that person",
            description = "With the rule, the person's own offer, and why places went past the person. Nothing in it"
                    + " points at anybody else.")
    public OwnPositionResponse position(UUID id, UUID entryId) {
        Crew crew = crews.get(id);
        WaitingEntry entry = crews.getEntry(id, entryId);
        log.record("read-waiting-position", entry.participantId());
        return OwnPositionResponse.of(
                entry, candidates.list(crew, DutchCalendar.today(clock)), crews.listPassings(entryId));
    }

    @PATCH
    @Path("{entryId}")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Operation(
            operationId = "changeWaitingEntry",
            summary = "Say what work somebody who waits wants to do",
            description = "The person keeps the position. A place that is free is offered to whom it suits now.")
    public RestResponse<WaitingEntryResponse> change(
            UUID id,
            UUID entryId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeWaitingEntryRequest request) {
        requireKnown(request.workKinds());
        Crew crew = crews.getLocked(id);
        WaitingEntry entry = crews.getEntry(id, entryId);
        Preconditions.requireMatch(ifMatch, entry.version());
        waitingList.want(crew, entry, request.workKinds());
        log.record("change-waiting-entry", entry.participantId());
        return Answers.ok(WaitingEntryResponse.from(entry), entry.version());
    }

    private void requireKnown(List<String> workKinds) {
        for (int i = 0; i < workKinds.size(); i++) {
            codes.require("work-kinds", workKinds.get(i), DutchCalendar.today(clock), "/workKinds/" + i);
        }
    }

    @DELETE
    @Path("{entryId}")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Operation(
            operationId = "leaveWaitingList",
            summary = "Take a person off the waiting list",
            description = "An offer that is open expires and goes to who comes next.")
    public RestResponse<WaitingEntryResponse> leave(
            UUID id, UUID entryId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Crew crew = crews.getLocked(id);
        WaitingEntry entry = crews.getEntry(id, entryId);
        Preconditions.requireMatch(ifMatch, entry.version());
        waitingList.leave(crew, entry);
        log.record("leave-waiting-list", entry.participantId());
        return Answers.ok(WaitingEntryResponse.from(entry), entry.version());
    }

    /** The trajectory that a body names; the crew is locked before it. */
    static Trajectory locked(TrajectoryRepository trajectories, UUID trajectoryId) {
        return trajectories
                .findLocked(trajectoryId)
                .orElseThrow(
                        () -> InvalidInput.at("/trajectoryId", "unknown-trajectory", "The trajectory does not exist."));
    }
}
