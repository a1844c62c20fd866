package nl.doorstroom.reporting.srg.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.reporting.srg.SrgDeliveries;
import nl.doorstroom.reporting.srg.SrgDelivery;
import nl.doorstroom.reporting.srg.SrgRecord;
import nl.doorstroom.reporting.srg.SrgStore;

/** What is delivered of a month for the statistic of re-integration. */
@Path("/srg-deliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statutory reports", description = "The statistic of re-integration by municipalities (SRG).")
public class SrgDeliveriesResource {

    private static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    private final SrgDeliveries deliveries;
    private final SrgStore store;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    SrgDeliveriesResource(
            SrgDeliveries deliveries,
            SrgStore store,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant caller,
            Clock clock) {
        this.deliveries = deliveries;
        this.store = store;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Idempotent
    @APIResponseSchema(
            value = SrgDeliveryResponse.class,
            responseCode = "201",
            responseDescription = "Made and kept; it may be empty.")
    @Operation(
            operationId = "makeSrgDelivery",
            summary = "Make the delivery of a month that is over, by what is known now",
            description = "It is frozen. Another one of the same month takes its place and names it.")
    public RestResponse<SrgDeliveryResponse> make(@NotNull @Valid MakeSrgDeliveryRequest request, UriInfo uri) {
        caller.requireOwnOrganisation();
        YearMonth month = YearMonth.parse(request.month());
        if (!month.isBefore(YearMonth.from(DutchCalendar.dateOf(DutchCalendar.now(clock))))) {
            throw InvalidInput.at("/month", "future", "The month is not over yet.");
        }
        SrgDelivery delivery = deliveries.make(month);
        return Answers.created(uri, delivery.id(), SrgDeliveryResponse.from(delivery), 0);
    }

    @GET
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(operationId = "listSrgDeliveries", summary = "Deliveries in the order in which they were made")
    public Page<SrgDeliveryResponse> list(
            @RestQuery @Nullable @Pattern(regexp = MONTH) String month,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        String list = "srg-deliveries " + month;
        return cursors.page(list, limit, store.list(month, cursors.after(list, cursor), limit + 1), SrgDelivery::id)
                .map(SrgDeliveryResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(operationId = "getSrgDelivery", summary = "Read how many records a delivery has, and its hash")
    public RestResponse<SrgDeliveryResponse> get(UUID id) {
        caller.requireOwnOrganisation();
        return Answers.ok(SrgDeliveryResponse.from(store.get(id)), 0);
    }

    @GET
    @Path("{id}/rows")
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(
            operationId = "listSrgDeliveryRows",
            summary = "The records of a delivery",
            description = "As participants completes them with citizen service numbers. One about somebody who was"
                    + " erased since is left out.")
    public Page<SrgDeliveryResponse.Row> rows(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return records(id, false, cursor, limit);
    }

    @GET
    @Path("{id}/refusals")
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(
            operationId = "listSrgDeliveryRefusals",
            summary = "What could not be delivered, and why",
            description = "One about somebody who was erased since is left out.")
    public Page<SrgDeliveryResponse.Row> refusals(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return records(id, true, cursor, limit);
    }

    private Page<SrgDeliveryResponse.Row> records(UUID id, boolean refused, @Nullable String cursor, int limit) {
        caller.requireOwnOrganisation();
        store.get(id);
        String list = "srg-delivery-rows " + id + " " + refused;
        Page<SrgRecord> page = cursors.page(
                list, limit, store.listRecords(id, refused, cursors.after(list, cursor), limit + 1), SrgRecord::id);
        log.record(
                "read-srg-delivery",
                page.items().stream().map(SrgRecord::participantId).distinct().toList(),
                "no records");
        return page.map(SrgDeliveryResponse.Row::from);
    }
}
