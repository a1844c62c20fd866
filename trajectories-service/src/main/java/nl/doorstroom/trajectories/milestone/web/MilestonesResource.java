package nl.doorstroom.trajectories.milestone.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.milestone.Milestone;
import nl.doorstroom.trajectories.milestone.MilestoneDropped;
import nl.doorstroom.trajectories.milestone.MilestoneEffects;
import nl.doorstroom.trajectories.milestone.MilestonePlanned;
import nl.doorstroom.trajectories.milestone.MilestonePlanner;
import nl.doorstroom.trajectories.milestone.MilestoneReached;
import nl.doorstroom.trajectories.milestone.MilestoneRepository;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The steps of one trajectory. */
@Path("/trajectories/{id}/milestones")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "The steps of a trajectory toward the matched job.")
public class MilestonesResource {

    private final TrajectoryRepository trajectories;
    private final MilestoneRepository milestones;
    private final ProgrammeRepository programmes;
    private final MilestonePlanner planner;
    private final MilestoneEffects effects;
    private final Event<MilestonePlanned> planned;
    private final Event<MilestoneReached> reached;
    private final Event<MilestoneDropped> dropped;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    MilestonesResource(
            TrajectoryRepository trajectories,
            MilestoneRepository milestones,
            ProgrammeRepository programmes,
            MilestonePlanner planner,
            MilestoneEffects effects,
            Event<MilestonePlanned> planned,
            Event<MilestoneReached> reached,
            Event<MilestoneDropped> dropped,
            CodeLists codes,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.trajectories = trajectories;
        this.milestones = milestones;
        this.programmes = programmes;
        this.planner = planner;
        this.effects = effects;
        this.planned = planned;
        this.reached = reached;
        this.dropped = dropped;
        this.codes = codes;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = MilestoneResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "planMilestone",
            summary = "Plan a milestone, or adopt one that is proposed",
            description = "A proposal is adopted once. Without one, a milestone can be planned for no gap at all.")
    public RestResponse<MilestoneResponse> plan(UUID id, @NotNull @Valid PlanMilestoneRequest request, UriInfo uri) {
        // Nothing is planned for a trajectory that ends at the same moment.
        Trajectory trajectory = trajectories.getLocked(id);
        trajectory.requireUnderWay();
        programmes.get(trajectory.programmeId()).requireFeature(ProgrammeFeature.MILESTONES);
        request.requireNoGapBesideProposal();
        UUID proposal = request.proposalId();
        Milestone milestone = proposal == null
                ? planner.plan(
                        trajectory,
                        request.requiredTitle(),
                        request.gapId(),
                        request.requiredDueDate(),
                        request.predecessorId(),
                        request.afterEarliestStart())
                : planner.adopt(
                        trajectory,
                        proposal,
                        request.ownTitle(),
                        request.dueDate(),
                        request.predecessorId(),
                        request.afterEarliestStart(),
                        caller.user());
        log.record("plan-milestone", milestone.participantId());
        return Answers.created(uri, milestone.id(), response(milestone), milestone.version());
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listMilestones", summary = "The milestones of a trajectory in the order they are due")
    public Page<MilestoneResponse> list(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("list-milestones", trajectory.participantId());
        List<Milestone> found = milestones.listByTrajectory(id);
        Map<UUID, Milestone> byId = found.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
        return new Page<>(found, null)
                .map(milestone -> MilestoneResponse.from(
                        milestone, milestone.predecessorId() == null ? null : byId.get(milestone.predecessorId())));
    }

    @GET
    @Path("{milestoneId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getMilestone", summary = "Read one milestone")
    public RestResponse<MilestoneResponse> get(UUID id, UUID milestoneId) {
        trajectories.get(id);
        Milestone milestone = milestones.get(id, milestoneId);
        log.record("read-milestone", milestone.participantId());
        return Answers.ok(response(milestone), milestone.version());
    }

    @POST
    @Path("{milestoneId}/starts")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "startMilestone", summary = "Begin a milestone")
    public RestResponse<MilestoneResponse> start(
            UUID id,
            UUID milestoneId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StartMilestoneRequest request) {
        Milestone milestone = changing(id, milestoneId, ifMatch);
        PastDay.require(request.startedOn(), "/startedOn", clock);
        milestone.start(predecessorOf(milestone), request.startedOn(), clock);
        milestones.flush();
        log.record("start-milestone", milestone.participantId());
        return Answers.ok(response(milestone), milestone.version());
    }

    @POST
    @Path("{milestoneId}/completions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "completeMilestone",
            summary = "Say that a milestone is reached, and what shows it",
            description =
                    "Refused while the milestone that comes first is open. When it closes a gap of a match, matching counts"
                            + " again.")
    public RestResponse<MilestoneResponse> complete(
            UUID id,
            UUID milestoneId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompleteMilestoneRequest request) {
        Milestone milestone = changing(id, milestoneId, ifMatch);
        PastDay.require(request.reachedOn(), "/reachedOn", clock);
        reached.fire(milestone.complete(
                predecessorOf(milestone),
                request.reachedOn(),
                request.evidence().strip(),
                clock));
        log.record("complete-milestone", milestone.participantId());
        return Answers.ok(response(milestone), milestone.version());
    }

    @POST
    @Path("{milestoneId}/reopenings")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "reopenMilestone", summary = "Open a closed milestone again, with a reason")
    public RestResponse<MilestoneResponse> reopen(
            UUID id,
            UUID milestoneId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReopenMilestoneRequest request) {
        Milestone milestone = changing(id, milestoneId, ifMatch);
        planned.fire(milestone.reopen(request.reason(), clock));
        log.record("reopen-milestone", milestone.participantId());
        return Answers.ok(response(milestone), milestone.version());
    }

    @POST
    @Path("{milestoneId}/archivings")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "archiveMilestone",
            summary = "Drop a milestone that is no longer needed, with a coded reason")
    public RestResponse<MilestoneResponse> archive(
            UUID id,
            UUID milestoneId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ArchiveMilestoneRequest request) {
        Milestone milestone = changing(id, milestoneId, ifMatch);
        codes.require("milestone-archive-reasons", request.reason(), DutchCalendar.today(clock), "/reason");
        dropped.fire(milestone.archive(request.reason(), clock));
        log.record("archive-milestone", milestone.participantId());
        return Answers.ok(response(milestone), milestone.version());
    }

    @GET
    @Path("{milestoneId}/effect")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getMilestoneEffect",
            summary = "What a milestone changed in the person's matches",
            description =
                    "Matching counts again when a milestone that closes a gap is reached, and when it is opened again."
                            + " Of what happened since, the milestone says nothing.")
    public MilestoneEffectResponse effect(UUID id, UUID milestoneId) {
        trajectories.get(id);
        Milestone milestone = milestones.get(id, milestoneId);
        log.record("read-milestone-effect", milestone.participantId());
        return MilestoneEffectResponse.from(milestone, effects.find(milestone));
    }

    /** Nobody changes another step of the trajectory, or ends it, at the same moment. */
    private Milestone changing(UUID id, UUID milestoneId, @Nullable String ifMatch) {
        Trajectory trajectory = trajectories.getLocked(id);
        Milestone milestone = milestones.get(id, milestoneId);
        Preconditions.requireMatch(ifMatch, milestone.version());
        trajectory.requireUnderWay();
        return milestone;
    }

    private @Nullable Milestone predecessorOf(Milestone milestone) {
        UUID before = milestone.predecessorId();
        return before == null ? null : milestones.get(milestone.trajectoryId(), before);
    }

    private MilestoneResponse response(Milestone milestone) {
        return MilestoneResponse.from(milestone, predecessorOf(milestone));
    }
}
