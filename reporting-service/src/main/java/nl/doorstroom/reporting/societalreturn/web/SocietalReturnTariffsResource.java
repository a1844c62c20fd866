package nl.doorstroom.reporting.societalreturn.web;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
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
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.societalreturn.TariffLine;
import nl.doorstroom.reporting.societalreturn.TariffTable;

/** What a year of work of each kind is worth, as the tenant agreed. */
@Path("/societal-return-tariffs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Societal return")
public class SocietalReturnTariffsResource {

    private static final String CURSOR = "societal-return-tariffs";

    private final TariffTable table;
    private final CodeLists codes;
    private final Cursors cursors;
    private final CurrentTenant caller;
    private final Clock clock;

    SocietalReturnTariffsResource(
            TariffTable table, CodeLists codes, Cursors cursors, CurrentTenant caller, Clock clock) {
        this.table = table;
        this.codes = codes;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("tariffs:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = SocietalReturnTariffResponse.class, responseCode = "201", responseDescription = "Kept.")
    @Operation(
            operationId = "setSocietalReturnTariff",
            summary = "State what a year of work of a kind is worth",
            description =
                    "In whole months, of which no other tariff of the kind holds in any. A tariff is never changed: another"
                            + " one replaces it, and is known from then on.")
    public RestResponse<SocietalReturnTariffResponse> set(
            @NotNull @Valid SetSocietalReturnTariffRequest request, UriInfo uri) {
        caller.requireOwnOrganisation();
        requireSound(request);
        TariffLine line = new TariffLine(
                Ids.next(),
                request.kind(),
                request.validFrom(),
                request.validTo(),
                request.amountPerYearInCents(),
                request.fullTimeHours().setScale(2, RoundingMode.UNNECESSARY),
                DutchCalendar.now(clock),
                caller.user(),
                request.replaces(),
                null);
        table.add(line);
        return Answers.created(uri, line.id(), SocietalReturnTariffResponse.from(line), 0);
    }

    @GET
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(
            operationId = "listSocietalReturnTariffs",
            summary = "All that was stated of values, the earliest statement first")
    public Page<SocietalReturnTariffResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        UUID after = cursors.after(CURSOR, cursor);
        return cursors.page(CURSOR, limit, table.list(after, limit + 1), TariffLine::id)
                .map(SocietalReturnTariffResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("reports:detail")
    @Transactional
    @Operation(operationId = "getSocietalReturnTariff", summary = "Read one statement of a value")
    public RestResponse<SocietalReturnTariffResponse> get(UUID id) {
        caller.requireOwnOrganisation();
        return Answers.ok(SocietalReturnTariffResponse.from(table.get(id)), 0);
    }

    private void requireSound(SetSocietalReturnTariffRequest request) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate from = request.validFrom();
        LocalDate to = request.validTo();
        try {
            codes.require("societal-return-kinds", request.kind(), from, "/kind");
        } catch (InvalidInput unknown) {
            errors.addAll(unknown.errors());
        }
        if (from.getDayOfMonth() != 1) {
            errors.add(FieldError.at("/validFrom", "whole-months", "Expected the first day of a month."));
        }
        if (to != null && to.plusDays(1).getDayOfMonth() != 1) {
            errors.add(FieldError.at("/validTo", "whole-months", "Expected the last day of a month."));
        }
        if (to != null && to.isBefore(from)) {
            errors.add(FieldError.at("/validTo", "before-start", "Expected a day that is not before validFrom."));
        }
        UUID replaces = request.replaces();
        if (replaces != null
                && table.find(replaces)
                        .filter(line -> line.kind().equals(request.kind()))
                        .isEmpty()) {
            errors.add(FieldError.at("/replaces", "unknown", "Expected a tariff of the same kind."));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
