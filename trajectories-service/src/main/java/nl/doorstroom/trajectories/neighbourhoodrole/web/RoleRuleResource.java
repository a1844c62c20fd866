package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleRule;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleRuleRepository;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** The rule of a programme for roles. */
@Path("/programmes/{id}/role-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class RoleRuleResource {

    private static final long NO_RULE = 0;

    private final ProgrammeRepository programmes;
    private final RoleRuleRepository rules;
    private final Clock clock;

    RoleRuleResource(ProgrammeRepository programmes, RoleRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getRoleRule",
            summary = "How a programme deals with roles in the neighbourhood",
            description =
                    "Its ETag is \"0\" while the programme has no rule of its own; what holds by default is shown.")
    public RestResponse<RoleRuleResponse> get(UUID id) {
        programmes.get(id);
        Optional<RoleRule> own = rules.findByIdOptional(id);
        long version = own.map(RoleRule::version).orElse(NO_RULE);
        return Answers.ok(RoleRuleResponse.from(own.orElseGet(() -> new RoleRule(id, clock)), version), version);
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeRoleRule",
            summary = "Say how a programme deals with roles in the neighbourhood",
            description =
                    "If-Match is \"0\" while the programme has no rule of its own. Roles that run keep their last day.")
    public RestResponse<RoleRuleResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid RoleRuleRequest request) {
        programmes.getForChange(id);
        Optional<RoleRule> own = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, own.map(RoleRule::version).orElse(NO_RULE));
        RoleRule rule = own.orElseGet(() -> new RoleRule(id, clock));
        rule.change(request.maxMonths(), request.nextStepWeeksBefore(), request.maxExtensions(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(RoleRuleResponse.from(rule, rule.version()), rule.version());
    }
}
