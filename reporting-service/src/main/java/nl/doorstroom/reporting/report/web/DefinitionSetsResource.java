package nl.doorstroom.reporting.report.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.definition.DefinitionRegister;

/** The parameters by which figures are counted. */
@Path("/definition-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions", description = "The versions of the counting rules.")
public class DefinitionSetsResource {

    static final String ADDRESS = "/reporting/v1/definition-sets/";

    private final DefinitionRegister definitions;
    private final CurrentTenant caller;

    DefinitionSetsResource(DefinitionRegister definitions, CurrentTenant caller) {
        this.definitions = definitions;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "listDefinitionSets", summary = "All definition sets, the current one last")
    public Page<DefinitionSetResponse> list() {
        caller.tenant();
        return new Page<>(definitions.all(), null).map(DefinitionSetResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("reports:read")
    @Operation(operationId = "getDefinitionSet", summary = "One definition set")
    public DefinitionSetResponse get(String id) {
        caller.tenant();
        return definitions.find(id).map(DefinitionSetResponse::from).orElseThrow(NotFoundException::new);
    }
}
