package nl.doorstroom.platform.codelist.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;

/** The codes that requests may use. */
@Path("/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class CodeListsResource {

    private final CodeLists lists;

    CodeListsResource(CodeLists lists) {
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed("code-lists:read")
    @Operation(operationId = "listCodeLists", summary = "The names of the code lists of this service")
    public List<String> names() {
        return lists.all().stream().map(CodeList::name).toList();
    }

    @GET
    @Path("{name}")
    @PermissionsAllowed("code-lists:read")
    @Operation(operationId = "getCodeList", summary = "One code list")
    public CodeList list(
            String name,
            @Parameter(description = "Only the codes that may be chosen on this day; without it all, expired ones too.")
                    @RestQuery
                    @Nullable
                    LocalDate on) {
        CodeList list = lists.find(name).orElseThrow(NotFoundException::new);
        return on == null ? list : list.on(on);
    }
}
