package nl.doorstroom.trajectories.stepup.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.stepup.StepUpProposal;
import nl.doorstroom.trajectories.stepup.StepUpProposalRepository;
import nl.doorstroom.trajectories.stepup.StepUpState;

/** Proposals of more hours for everybody whose trajectory the user may see. */
@Path("/step-up-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Step-ups", description = "More hours a week, proposed by rule and agreed to by a coach.")
public class StepUpProposalsResource {

    private final StepUpProposalRepository proposals;
    private final Cursors cursors;
    private final ProcessingLog log;

    StepUpProposalsResource(StepUpProposalRepository proposals, Cursors cursors, ProcessingLog log) {
        this.proposals = proposals;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listStepUpProposals",
            summary = "Proposals of more hours in the order in which they were made")
    public Page<StepUpProposalResponse> list(
            @RestQuery @Nullable UUID programmeId,
            @RestQuery @Nullable StepUpState state,
            @Parameter(description = "First day on which it was proposed.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day on which it was proposed.") @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "step-ups " + programmeId + " " + state + " " + from + " " + until;
        Page<StepUpProposal> page = cursors.page(
                name,
                limit,
                proposals.list(programmeId, state, from, until, cursors.after(name, cursor), limit + 1),
                StepUpProposal::id);
        log.record(
                "list-step-up-proposals",
                page.items().stream().map(StepUpProposal::participantId).toList());
        return page.map(StepUpProposalResponse::from);
    }
}
