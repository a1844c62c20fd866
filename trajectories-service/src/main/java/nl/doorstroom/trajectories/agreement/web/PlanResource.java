package nl.doorstroom.trajectories.agreement.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.agreement.Agreements;
import nl.doorstroom.trajectories.agreement.Plan;
import nl.doorstroom.trajectories.agreement.PlanGoal;
import nl.doorstroom.trajectories.agreement.PlanGoals;
import nl.doorstroom.trajectories.agreement.Plans;
import nl.doorstroom.trajectories.programme.LabelWords;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.trajectory.Trajectory;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;

/** The plan of a trajectory. */
@Path("/trajectories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trajectories", description = "The way of one person in one programme.")
public class PlanResource {

    private static final long NONE = 0;

    private final TrajectoryRepository trajectories;
    private final ProgrammeRepository programmes;
    private final Plans plans;
    private final PlanGoals goals;
    private final Agreements agreements;
    private final ProcessingLog log;
    private final Clock clock;

    PlanResource(
            TrajectoryRepository trajectories,
            ProgrammeRepository programmes,
            Plans plans,
            PlanGoals goals,
            Agreements agreements,
            ProcessingLog log,
            Clock clock) {
        this.trajectories = trajectories;
        this.programmes = programmes;
        this.plans = plans;
        this.goals = goals;
        this.agreements = agreements;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @Path("plan")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanResponse.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    @Operation(
            operationId = "getPlan",
            summary = "What a person is going to do, in parts or as the person reads it",
            description = "As text it is Dutch of level B1, without codes and labels: by format=text, or by Accept.")
    public RestResponse<Object> plan(
            UUID id,
            @Parameter(description = "As the person reads it (text), or in parts.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "text|json")
                    String format,
            HttpHeaders headers) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-plan", trajectory.participantId());
        if ("text".equals(format) || (format == null && wantsText(headers))) {
            return RestResponse.ResponseBuilder.<Object>ok(agreements.text(trajectory))
                    .type(MediaType.TEXT_PLAIN + ";charset=UTF-8")
                    .build();
        }
        Plan plan = plans.of(trajectory);
        return RestResponse.ResponseBuilder.<Object>ok(PlanResponse.from(
                        id,
                        plan,
                        programmes.get(trajectory.programmeId()).agreementRequired(),
                        agreements.state(id, plan.version())))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static boolean wantsText(HttpHeaders headers) {
        MediaType first = headers.getAcceptableMediaTypes().get(0);
        return !first.isWildcardType() && first.isCompatible(MediaType.TEXT_PLAIN_TYPE);
    }

    @GET
    @Path("goal")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "getGoal",
            summary = "What a person works toward",
            description = "Its ETag is \"0\" while there is no goal.")
    public RestResponse<GoalResponse> goal(UUID id) {
        Trajectory trajectory = trajectories.get(id);
        log.record("read-goal", trajectory.participantId());
        return goals.findByIdOptional(id)
                .map(goal -> Answers.ok(new GoalResponse(id, goal.goal(), goal.version()), goal.version()))
                .orElseGet(() -> Answers.ok(new GoalResponse(id, null, NONE), NONE));
    }

    @PUT
    @Path("goal")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "changeGoal",
            summary = "Say what a person works toward",
            description = "If-Match is \"0\" while there is no goal.")
    public RestResponse<GoalResponse> changeGoal(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid GoalRequest request) {
        Trajectory trajectory = trajectories.getLocked(id);
        Optional<PlanGoal> present = goals.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(PlanGoal::version).orElse(NONE));
        agreements.requireNotOver(trajectory);
        if (LabelWords.standIn(request.goal())) {
            throw InvalidInput.at("/goal", "label", "A goal says what the person wants, and no label.");
        }
        PlanGoal goal = present.orElseGet(() ->
                new PlanGoal(id, trajectory.participantId(), request.goal().strip(), clock));
        goal.change(request.goal().strip(), clock);
        goals.persistAndFlush(goal);
        log.record("change-goal", trajectory.participantId());
        return Answers.ok(new GoalResponse(id, goal.goal(), goal.version()), goal.version());
    }
}
