package nl.doorstroom.trajectories.contractreview.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.contractreview.ContractReviewRule;
import nl.doorstroom.trajectories.contractreview.ContractReviewRuleRepository;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** How contracts of people in a programme are looked at before they end. */
@Path("/programmes/{id}/contract-review-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class ContractReviewRulesResource {

    private static final long NO_RULE = 0;

    private final ProgrammeRepository programmes;
    private final ContractReviewRuleRepository rules;
    private final Clock clock;

    ContractReviewRulesResource(ProgrammeRepository programmes, ContractReviewRuleRepository rules, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getContractReviewRule",
            summary = "How contracts of people in a programme are looked at before they end",
            description = "Its ETag is \"0\" while the programme says nothing; it then shows what holds.")
    public RestResponse<ContractReviewRuleResponse> get(UUID id) {
        Programme programme = programmes.get(id);
        Optional<ContractReviewRule> rule = rules.findByIdOptional(id);
        long version = rule.map(ContractReviewRule::version).orElse(NO_RULE);
        return Answers.ok(
                ContractReviewRuleResponse.from(
                        rule.orElseGet(() -> new ContractReviewRule(programme.id(), clock)), version),
                version);
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeContractReviewRule",
            summary = "Say how contracts of people in a programme are looked at before they end",
            description = "Scores that were given stay. If-Match is \"0\" while the programme says nothing.")
    public RestResponse<ContractReviewRuleResponse> change(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractReviewRuleRequest request) {
        programmes.getForChange(id);
        Optional<ContractReviewRule> present = rules.findByIdOptional(id);
        Preconditions.requireMatch(
                ifMatch, present.map(ContractReviewRule::version).orElse(NO_RULE));
        requireOnce(request.toDimensions());
        ContractReviewRule rule = present.orElseGet(() -> new ContractReviewRule(id, clock));
        rule.change(request.alertWeeks(), request.toDimensions(), clock);
        rules.persistAndFlush(rule);
        return Answers.ok(ContractReviewRuleResponse.from(rule, rule.version()), rule.version());
    }

    private static void requireOnce(List<ContractReviewRule.Dimension> dimensions) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dimensions.size(); i++) {
            if (!seen.add(dimensions.get(i).code())) {
                throw InvalidInput.at("/ownDimensions/" + i + "/code", "twice", "Each dimension is named once.");
            }
        }
    }
}
