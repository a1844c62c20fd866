package nl.doorstroom.trajectories.groupsession.web;

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
import nl.doorstroom.trajectories.groupsession.SessionRule;
import nl.doorstroom.trajectories.groupsession.SessionRuleRepository;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** The rule of a programme for sessions. */
@Path("/programmes/{id}/session-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class SessionRuleResource {

    private static final long NO_RULE = 0;

    private final ProgrammeRepository programmes;
    private final SessionRuleRepository rules;
    private final Clock clock;

    SessionRuleResource(ProgrammeRepository programmes, SessionRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getSessionRule",
            summary = "How a programme plans its group sessions",
            description =
                    "Its ETag is \"0\" while the programme has no rule of its own; what holds by default is shown.")
    public RestResponse<SessionRuleResponse> get(UUID id) {
        programmes.get(id);
        Optional<SessionRule> own = rules.findByIdOptional(id);
        long version = own.map(SessionRule::version).orElse(NO_RULE);
        return Answers.ok(SessionRuleResponse.from(own.orElseGet(() -> new SessionRule(id, clock)), version), version);
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeSessionRule",
            summary = "Say how a programme plans its group sessions",
            description =
                    "If-Match is \"0\" while the programme has no rule of its own. What is planned already stays.")
    public RestResponse<SessionRuleResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid SessionRuleRequest request) {
        programmes.getForChange(id);
        Optional<SessionRule> own = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, own.map(SessionRule::version).orElse(NO_RULE));
        SessionRule rule = own.orElseGet(() -> new SessionRule(id, clock));
        rule.change(request.horizonWeeks(), request.closedOn(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(SessionRuleResponse.from(rule, rule.version()), rule.version());
    }
}
