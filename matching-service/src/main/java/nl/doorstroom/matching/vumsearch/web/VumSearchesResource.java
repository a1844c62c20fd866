package nl.doorstroom.matching.vumsearch.web;

import java.util.ArrayList;
import java.util.List;
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

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vumsearch.VumMediator;
import nl.doorstroom.matching.vumsearch.VumSearch;
import nl.doorstroom.matching.vumsearch.VumSearches;
import nl.doorstroom.matching.vumsearch.VumSources;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Questions to other sources of VUM. For users of the tenant's own organisation: it is the tenant that asks, and that answers for
 * whom it is shown.
 *
 * <p>An answer is never kept to be given again, so a question has no key that repeats it: somebody may have withdrawn a consent.
 */
@Path("/vum-searches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "VUM searches", description = "Profiles and vacancies of other sources of VUM.")
public class VumSearchesResource {

    private final VumMediator mediator;
    private final VumSearches searches;
    private final VumSources sources;
    private final CurrentTenant caller;
    private final Cursors cursors;
    private final ObjectMapper mapper;

    VumSearchesResource(
            VumMediator mediator,
            VumSearches searches,
            VumSources sources,
            CurrentTenant caller,
            Cursors cursors,
            ObjectMapper mapper) {
        this.mediator = mediator;
        this.searches = searches;
        this.sources = sources;
        this.caller = caller;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    @POST
    @PermissionsAllowed("vum-searches:write")
    @Operation(
            operationId = "searchByVum",
            summary = "Ask other sources for profiles or vacancies",
            description =
                    "All at once, each for ten seconds at most. What a source answers or why it does not is told source by"
                            + " source; one that is down makes no difference to the others. A source gives a hundred at most.")
    public VumSearchResult search(@NotNull @Valid VumSearchRequest request) {
        caller.requireOwnOrganisation();
        List<String> known = sources.of(caller.tenant());
        List<String> asked = request.sources() == null ? known : request.sources();
        List<FieldError> errors = new ArrayList<>(request.faults());
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i)) || asked.indexOf(asked.get(i)) < i) {
                errors.add(FieldError.at("/sources/" + i, "unknown-source", "It is a source that may be asked, once."));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return VumSearchResult.from(mediator.search(request.wanted(), asked), mapper);
    }

    @GET
    @PermissionsAllowed("vum-searches:read")
    @Transactional
    @Operation(
            operationId = "listVumSearches",
            summary = "List the questions that were asked, without what was answered")
    public Page<VumSearchResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        String list = "vum-searches";
        return cursors.page(list, limit, searches.list(cursors.after(list, cursor), limit + 1), VumSearch::id)
                .map(VumSearchResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("vum-searches:read")
    @Transactional
    @Operation(operationId = "getVumSearch", summary = "Read one question that was asked")
    public VumSearchResponse get(UUID id) {
        caller.requireOwnOrganisation();
        return VumSearchResponse.from(searches.get(id));
    }

    @POST
    @Path("{id}/details")
    @PermissionsAllowed("vum-searches:write")
    @Operation(
            operationId = "askVumDetail",
            summary = "Ask a source for the detail of what it gave",
            description =
                    "Ten times for each question, also when the source does not answer; then 429 with code 429.01, as"
                            + " VUM has it.")
    public VumDetailResult detail(UUID id, @NotNull @Valid VumDetailRequest request) {
        caller.requireOwnOrganisation();
        if (!sources.of(caller.tenant()).contains(request.source())) {
            throw InvalidInput.at("/source", "unknown-source", "It is a source that may be asked.");
        }
        return VumDetailResult.from(mediator.detail(id, request.source(), request.vumId()), mapper);
    }
}
