package nl.doorstroom.trajectories.aftercare.web;

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
import nl.doorstroom.trajectories.aftercare.AftercareRule;
import nl.doorstroom.trajectories.aftercare.AftercareRuleRepository;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** When it is asked how somebody of a programme does. */
@Path("/programmes/{id}/aftercare-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aftercare")
public class AftercareRuleResource {

    private final ProgrammeRepository programmes;
    private final AftercareRuleRepository rules;
    private final Clock clock;

    AftercareRuleResource(ProgrammeRepository programmes, AftercareRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getAftercareRule",
            summary = "When it is asked how somebody of a programme does",
            description = "Its ETag is \"0\" while the programme has no rule of its own.")
    public RestResponse<AftercareRuleResponse> get(UUID id) {
        programmes.get(id);
        return rules.findByIdOptional(id)
                .map(rule -> Answers.ok(AftercareRuleResponse.from(rule), rule.version()))
                .orElseGet(() -> Answers.ok(AftercareRuleResponse.byDefault(id), 0));
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeAftercareRule",
            summary = "Say when it is asked how somebody of a programme does",
            description = "For aftercare that begins from now on. If-Match is \"0\" while the programme has no rule.")
    public RestResponse<AftercareRuleResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AftercareRuleRequest request) {
        programmes.getForChange(id);
        Optional<AftercareRule> present = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(AftercareRule::version).orElse(0L));
        AftercareRule rule = present.orElseGet(() -> new AftercareRule(id, clock));
        rule.change(request.weeks(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(AftercareRuleResponse.from(rule), rule.version());
    }
}
