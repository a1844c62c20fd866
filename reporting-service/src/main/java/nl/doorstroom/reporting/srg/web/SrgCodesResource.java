package nl.doorstroom.reporting.srg.web;

import java.time.Clock;
import java.time.LocalDate;
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

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.srg.SrgCodeLine;
import nl.doorstroom.reporting.srg.SrgStore;

/** Which code each kind of instrument has in the statistic of re-integration. */
@Path("/srg-codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statutory reports")
public class SrgCodesResource {

    private final SrgStore store;
    private final CodeLists codes;
    private final Cursors cursors;
    private final CurrentTenant caller;
    private final Clock clock;

    SrgCodesResource(SrgStore store, CodeLists codes, Cursors cursors, CurrentTenant caller, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = SrgCodeResponse.class, responseCode = "201", responseDescription = "Kept.")
    @Operation(
            operationId = "setSrgCode",
            summary = "State which code a kind of instrument has from a day on",
            description = "Until the next line of that kind. Of two lines with the same day the later one holds;"
                    + " deliveries that were made stay as they are.")
    public RestResponse<SrgCodeResponse> set(@NotNull @Valid SetSrgCodeRequest request, UriInfo uri) {
        caller.requireOwnOrganisation();
        LocalDate validFrom = request.validFrom();
        codes.require("instruments", request.kind(), validFrom, "/kind");
        SrgCodeLine line = new SrgCodeLine(
                Ids.next(), request.kind(), request.code(), validFrom, DutchCalendar.now(clock), caller.user());
        store.add(line);
        return Answers.created(uri, line.id(), SrgCodeResponse.from(line), 0);
    }

    @GET
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(operationId = "listSrgCodes", summary = "All that was stated of codes, the earliest statement first")
    public Page<SrgCodeResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        UUID after = cursors.after("srg-codes", cursor);
        return cursors.page("srg-codes", limit, store.listCodeLines(after, limit + 1), SrgCodeLine::id)
                .map(SrgCodeResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(operationId = "getSrgCode", summary = "Read one statement about a code")
    public RestResponse<SrgCodeResponse> get(UUID id) {
        caller.requireOwnOrganisation();
        return Answers.ok(SrgCodeResponse.from(store.getCodeLine(id)), 0);
    }
}
