package nl.doorstroom.trajectories.pause.web;

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

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.trajectories.pause.PauseRule;
import nl.doorstroom.trajectories.pause.PauseRules;
import nl.doorstroom.trajectories.pause.Pauses;
import nl.doorstroom.trajectories.pause.ReasonLimit;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** What a programme says of pauses. */
@Path("/programmes/{id}/pause-rule")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What is offered, by whom, and when.")
public class PauseRulesResource {

    private static final long NONE = 0;

    private final ProgrammeRepository programmes;
    private final PauseRules rules;
    private final CodeLists codes;
    private final Clock clock;

    PauseRulesResource(ProgrammeRepository programmes, PauseRules rules, CodeLists codes, Clock clock) {
        this.programmes = programmes;
        this.rules = rules;
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getPauseRule",
            summary = "What holds for pauses of a programme",
            description =
                    "Its ETag is \"0\" while the programme has no rule of its own; shown is what holds without one.")
    public RestResponse<PauseRuleResponse> get(UUID id) {
        programmes.get(id);
        long version = rules.findByIdOptional(id).map(PauseRule::version).orElse(NONE);
        return Answers.ok(PauseRuleResponse.from(rules.of(id), version), version);
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changePauseRule",
            summary = "Say what holds for pauses of a programme",
            description =
                    "If-Match is \"0\" while the programme has no rule of its own. It holds for what is asked from now"
                            + " on.")
    public RestResponse<PauseRuleResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid PauseRuleRequest request) {
        programmes.getForChange(id);
        Optional<PauseRule> present = rules.findByIdOptional(id);
        Preconditions.requireMatch(ifMatch, present.map(PauseRule::version).orElse(NONE));
        List<ReasonLimit> limits = request.toLimits();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < limits.size(); i++) {
            String pointer = "/limits/" + i + "/reason";
            codes.require(Pauses.REASONS, limits.get(i).reason(), DutchCalendar.today(clock), pointer);
            if (!named.add(limits.get(i).reason())) {
                throw InvalidInput.at(pointer, "duplicate", "This reason has a limit already.");
            }
        }
        PauseRule rule = rules.change(id, request.maxBackdatedDays(), request.maxDaysPerReason(), limits);
        return Answers.ok(PauseRuleResponse.from(rule, rule.version()), rule.version());
    }
}
