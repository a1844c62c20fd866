package nl.doorstroom.trajectories.milestonerule.web;

import java.time.Clock;
import java.time.LocalDate;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.trajectories.milestonerule.GapKind;
import nl.doorstroom.trajectories.milestonerule.MilestoneRule;
import nl.doorstroom.trajectories.milestonerule.MilestoneRuleRepository;

/** Which milestones usually close which gap. */
@Path("/milestone-rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestone rules", description = "By which milestones a municipality usually closes which gap.")
public class MilestoneRulesResource {

    private final MilestoneRuleRepository rules;
    private final Cursors cursors;
    private final Clock clock;

    MilestoneRulesResource(MilestoneRuleRepository rules, Cursors cursors, Clock clock) {
        this.rules = rules;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = MilestoneRuleResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "registerMilestoneRule",
            summary = "Say by which milestone a kind of gap is closed",
            description =
                    "The rules of a municipality go before those that all begin with, and a rule for one skill before"
                            + " one for a kind of gap. What was proposed before stays.")
    public RestResponse<MilestoneRuleResponse> register(@NotNull @Valid MilestoneRuleRequest request, UriInfo uri) {
        rules.requireOwn();
        MilestoneRule rule = new MilestoneRule(request.gapKind(), request.skillUri(), request.terms(), clock);
        rules.persistAndFlush(rule);
        return Answers.created(uri, rule.id(), MilestoneRuleResponse.from(rule), rule.version());
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "listMilestoneRules", summary = "List rules for milestones in the order of registration")
    public Page<MilestoneRuleResponse> list(
            @RestQuery @Nullable GapKind gapKind,
            @Parameter(description = "Those that hold on this day.") @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "milestone-rules " + gapKind + " " + on;
        return cursors.page(
                        name, limit, rules.list(gapKind, on, cursors.after(name, cursor), limit + 1), MilestoneRule::id)
                .map(MilestoneRuleResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "getMilestoneRule", summary = "Read one rule for milestones")
    public RestResponse<MilestoneRuleResponse> get(UUID id) {
        MilestoneRule rule = rules.get(id);
        return Answers.ok(MilestoneRuleResponse.from(rule), rule.version());
    }

    @PUT
    @Path("{id}")
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeMilestoneRule",
            summary = "Change what a rule proposes, or say its last day",
            description = "What was proposed by it before stays. Another gap is another rule.")
    public RestResponse<MilestoneRuleResponse> change(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeMilestoneRuleRequest request) {
        MilestoneRule rule = rules.getForChange(id);
        Preconditions.requireMatch(ifMatch, rule.version());
        rule.change(request.terms(), clock);
        rules.flush();
        return Answers.ok(MilestoneRuleResponse.from(rule), rule.version());
    }
}
