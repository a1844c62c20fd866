package nl.doorstroom.participants.retention.web;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.retention.Erasure;
import nl.doorstroom.participants.retention.ErasureRepository;
import nl.doorstroom.participants.retention.Retention;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Erasing people, and that they were erased. */
@Path("/erasures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class ErasuresResource {

    private final CurrentTenant caller;
    private final Retention retention;
    private final ErasureRepository erasures;
    private final Cursors cursors;

    ErasuresResource(CurrentTenant caller, Retention retention, ErasureRepository erasures, Cursors cursors) {
        this.caller = caller;
        this.retention = retention;
        this.erasures = erasures;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("retention:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = ErasureResponse.class, responseCode = "201", responseDescription = "Erased.")
    @Operation(
            operationId = "eraseParticipant",
            summary = "Erase somebody for good, in every service",
            description = "Cannot be undone. Refused while a legal hold keeps the file, and while a benefit, a"
                    + " trajectory or a crew place lasts. What was counted"
                    + " of the person stays counted, without the person.")
    public RestResponse<ErasureResponse> erase(@NotNull @Valid EraseRequest request, UriInfo uri) {
        Erasure erasure = retention.eraseByRequest(request.participantId());
        return Answers.created(uri, erasure.id(), ErasureResponse.from(erasure), erasure.version());
    }

    @GET
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(operationId = "listErasures", summary = "Who was erased, in that order: ids that lead to nobody")
    public Page<ErasureResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        return cursors.page("erasures", limit, erasures.list(cursors.after("erasures", cursor), limit + 1), Erasure::id)
                .map(ErasureResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("retention:read")
    @Transactional
    @Operation(operationId = "getErasure", summary = "Read one erasure")
    public RestResponse<ErasureResponse> get(UUID id) {
        caller.requireOwnOrganisation();
        Erasure erasure = erasures.get(id);
        return Answers.ok(ErasureResponse.from(erasure), erasure.version());
    }
}
