package nl.doorstroom.matching.matchinground.web;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchinground.Allocation;
import nl.doorstroom.matching.matchinground.AllocationRepository;
import nl.doorstroom.matching.matchinground.MatchingRounds;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** What rounds have for people, and what users decide on it, one by one. */
@Path("/allocations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching rounds")
public class AllocationsResource {

    private final MatchingRounds desk;
    private final AllocationRepository allocations;
    private final ProcessingLog log;

    AllocationsResource(MatchingRounds desk, AllocationRepository allocations, ProcessingLog log) {
        this.desk = desk;
        this.allocations = allocations;
        this.log = log;
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("matches:read")
    @Transactional
    @Operation(operationId = "getAllocation", summary = "Read what a round has for a person")
    public RestResponse<AllocationResponse> get(UUID id) {
        Allocation allocation = allocations.get(id);
        log.record("read-allocation", allocation.participantId());
        return Answers.ok(AllocationResponse.from(allocation), allocation.version());
    }

    @POST
    @Path("{id}/approvals")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "approveAllocation",
            summary = "Make it a proposal",
            description =
                    "What changed since the round counts: the vacancy has to be open and to have a position for one more,"
                            + " the person has to match still and to have found no work. Otherwise the answer is a conflict.")
    public RestResponse<AllocationResponse> approve(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return decide(id, ifMatch, desk::approve);
    }

    @POST
    @Path("{id}/rejections")
    @PermissionsAllowed("matches:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "rejectAllocation", summary = "Say no to it, with a coded reason")
    public RestResponse<AllocationResponse> reject(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectAllocationRequest request) {
        return decide(id, ifMatch, allocation -> desk.reject(allocation, request.reason()));
    }

    private RestResponse<AllocationResponse> decide(UUID id, @Nullable String ifMatch, Consumer<Allocation> decision) {
        Allocation allocation = allocations.lock(id);
        Preconditions.requireMatch(ifMatch, allocation.version());
        decision.accept(allocation);
        log.record("decide-allocation", allocation.participantId());
        return Answers.ok(AllocationResponse.from(allocation), allocation.version());
    }
}
