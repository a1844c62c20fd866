package nl.doorstroom.matching.area.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.AreaImport;
import nl.doorstroom.matching.area.AreaImports;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;

/** Tables of postcode areas, by which distances are measured. */
@Path("/area-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Postcode areas", description = "Where postcode areas lie, as an operator supplies it.")
public class AreaImportsResource {

    private static final String CSV = "text/csv";

    private final AreaImports imports;
    private final Cursors cursors;

    AreaImportsResource(AreaImports imports, Cursors cursors) {
        this.imports = imports;
        this.cursors = cursors;
    }

    @POST
    @Consumes(CSV)
    @PermissionsAllowed("postcode-areas:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = AreaImportResponse.class, responseCode = "201", responseDescription = "In force.")
    @Operation(
            operationId = "importAreas",
            summary = "Put a table of postcode areas in the place of the one before",
            description =
                    "CSV (RFC 4180, UTF-8) with the columns pc4, latitude and longitude: the middle of each area in"
                            + " degrees (WGS 84). It is taken as a whole or, with every faulty line named, not at all. Until it"
                            + " is stored the table before it counts.")
    public RestResponse<AreaImportResponse> replace(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = "pc4,latitude,longitude\n3881,52.2597,5.6069\n"))
                    @NotNull
                    String csv,
            UriInfo uri) {
        AreaImport told = imports.replace(csv);
        return Answers.created(uri, told.id(), AreaImportResponse.from(told), told.version());
    }

    @GET
    @PermissionsAllowed("postcode-areas:write")
    @Transactional
    @Operation(operationId = "listAreaImports", summary = "List the tables that were supplied, in their order")
    public Page<AreaImportResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String list = "area-imports";
        return cursors.page(list, limit, imports.list(cursors.after(list, cursor), limit + 1), AreaImport::id)
                .map(AreaImportResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("postcode-areas:write")
    @Transactional
    @Operation(operationId = "getAreaImport", summary = "How far an import is, and what became of it")
    public RestResponse<AreaImportResponse> get(UUID id) {
        AreaImport told = imports.get(id);
        return Answers.ok(AreaImportResponse.from(told), told.version());
    }
}
