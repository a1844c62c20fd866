package nl.doorstroom.participants.fairness.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.participants.fairness.FairnessCounts;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Counts from the label vault, which show nobody. */
@Path("/fairness-counts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Statutory reports",
        description = "What a law obliges to report, and what shows whether groups fare alike.")
public class FairnessCountsResource {

    private final CurrentTenant caller;
    private final FairnessCounts counts;
    private final ParticipantRepository participants;

    FairnessCountsResource(CurrentTenant caller, FairnessCounts counts, ParticipantRepository participants) {
        this.caller = caller;
        this.counts = counts;
        this.participants = participants;
    }

    @POST
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "countLabels",
            summary = "Count the labels of cohorts",
            description =
                    "Counts of few are left out. A person is counted in one cohort of half a year; the same cohort"
                            + " asked again gives the same counts.")
    public RestResponse<FairnessCountsResponse> count(@NotNull @Valid FairnessCountsRequest request) {
        caller.requireOwnOrganisation();
        Set<UUID> known = participants.list("id in ?1", request.people()).stream()
                .map(Participant::id)
                .collect(Collectors.toSet());
        return RestResponse.ok(FairnessCountsResponse.from(counts.count(request.cohorts(known))));
    }
}
