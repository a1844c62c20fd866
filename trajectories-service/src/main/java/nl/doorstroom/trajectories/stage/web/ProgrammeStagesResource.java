package nl.doorstroom.trajectories.stage.web;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;
import nl.doorstroom.trajectories.stage.StageTemplate;
import nl.doorstroom.trajectories.stage.StageTemplateVersion;
import nl.doorstroom.trajectories.stage.StageTemplates;

/** The stages of a programme. */
@Path("/programmes/{id}/stages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What is offered, by whom, and when.")
public class ProgrammeStagesResource {

    private static final long NONE = 0;

    private final ProgrammeRepository programmes;
    private final StageTemplates templates;
    private final CodeLists codes;
    private final Clock clock;

    ProgrammeStagesResource(ProgrammeRepository programmes, StageTemplates templates, CodeLists codes, Clock clock) {
        this.programmes = programmes;
        this.templates = templates;
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(
            operationId = "getProgrammeStages",
            summary = "The stages of a programme, in the newest version or an earlier one",
            description = "The ETag is that of the newest version, \"0\" while the programme never had stages.")
    public RestResponse<StagesResponse> get(
            UUID id, @Parameter(description = "The newest without it.") @RestQuery @Nullable @Min(1) Integer version) {
        programmes.get(id);
        long newest = newest(id);
        if (version == null) {
            return Answers.ok(
                    templates.findNewest(id).map(StagesResponse::from).orElseGet(() -> StagesResponse.none(id)),
                    newest);
        }
        StageTemplateVersion found =
                templates.findVersion(id, version).orElseThrow(() -> new NotFound("Stages of programme", id));
        return Answers.ok(StagesResponse.from(found), newest);
    }

    @PUT
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeProgrammeStages",
            summary = "Make a new version of the stages of a programme",
            description =
                    "Who has started goes on in the version of the start. If-Match is \"0\" while the programme never"
                            + " had stages.")
    public RestResponse<StagesResponse> change(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid StagesRequest request) {
        programmes.getForChange(id);
        Preconditions.requireMatch(ifMatch, newest(id));
        List<String> stages = request.codes();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            String pointer = "/stages/" + i + "/stage";
            codes.require("programme-stages", stages.get(i), DutchCalendar.today(clock), pointer);
            if (!named.add(stages.get(i))) {
                throw InvalidInput.at(pointer, "duplicate", "This stage is there already.");
            }
        }
        StageTemplateVersion made = templates.change(id, stages);
        return Answers.ok(StagesResponse.from(made), newest(id));
    }

    private long newest(UUID id) {
        return templates.findByIdOptional(id).map(StageTemplate::version).orElse(NONE);
    }
}
