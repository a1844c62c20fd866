package nl.doorstroom.participants.delivery.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

import nl.doorstroom.participants.delivery.DeliveryRegister;
import nl.doorstroom.participants.delivery.StatutoryDelivery;
import nl.doorstroom.participants.delivery.StatutoryDeliveryRepository;
import nl.doorstroom.participants.delivery.StatutoryDeliveryRow;
import nl.doorstroom.participants.delivery.StatutoryDeliveryRowRepository;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What a law obliges to deliver with citizen service numbers. */
@Path("/statutory-deliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Statutory reports",
        description = "What a law obliges to report, and what shows whether groups fare alike.")
public class StatutoryDeliveriesResource {

    private final CurrentTenant caller;
    private final DeliveryRegister register;
    private final StatutoryDeliveryRepository deliveries;
    private final StatutoryDeliveryRowRepository rows;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    StatutoryDeliveriesResource(
            CurrentTenant caller,
            DeliveryRegister register,
            StatutoryDeliveryRepository deliveries,
            StatutoryDeliveryRowRepository rows,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.caller = caller;
        this.register = register;
        this.deliveries = deliveries;
        this.rows = rows;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @POST
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Idempotent
    @APIResponseSchema(
            value = StatutoryDeliveryResponse.class,
            responseCode = "201",
            responseDescription = "Completed and kept.")
    @Operation(
            operationId = "completeStatutoryDelivery",
            summary = "Complete rows with citizen service numbers",
            description = "Whose number is not known is named, and left out. The answer has no number: the rows have.")
    public RestResponse<StatutoryDeliveryResponse> complete(
            @NotNull @Valid StatutoryDeliveryRequest request, UriInfo uri) {
        caller.requireOwnOrganisation();
        List<Participant> people = participants.list("id in ?1", request.people());
        Set<UUID> known = people.stream().map(Participant::id).collect(Collectors.toSet());
        StatutoryDelivery delivery = register.complete(request.kind(), request.period(), request.rows(known), people);
        return Answers.created(uri, delivery.id(), StatutoryDeliveryResponse.from(delivery), delivery.version());
    }

    @GET
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(operationId = "listStatutoryDeliveries", summary = "Deliveries in the order in which they were made")
    public Page<StatutoryDeliveryResponse> list(
            @RestQuery @Nullable @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String period,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        String list = "statutory-deliveries " + period;
        return cursors.page(
                        list,
                        limit,
                        deliveries.list(period, cursors.after(list, cursor), limit + 1),
                        StatutoryDelivery::id)
                .map(StatutoryDeliveryResponse::listed);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(operationId = "getStatutoryDelivery", summary = "Read what was delivered when, and who was missing")
    public RestResponse<StatutoryDeliveryResponse> get(UUID id) {
        caller.requireOwnOrganisation();
        StatutoryDelivery delivery = deliveries.get(id);
        log.record("read-missing-of-statutory-report", delivery.missing(), "nobody was missing");
        return Answers.ok(StatutoryDeliveryResponse.from(delivery), delivery.version());
    }

    @GET
    @Path("{id}/rows")
    @PermissionsAllowed("labels:statutory")
    @Transactional
    @Operation(
            operationId = "listStatutoryDeliveryRows",
            summary = "The rows as they were delivered, with citizen service numbers",
            description = "A row about somebody who was erased since is left out.")
    public Page<StatutoryDeliveryResponse.Row> rows(
            UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        deliveries.get(id);
        String list = "statutory-delivery-rows " + id;
        Page<StatutoryDeliveryRow> page = cursors.page(
                list, limit, rows.list(id, cursors.after(list, cursor), limit + 1), StatutoryDeliveryRow::id);
        List<DeliveryRegister.Completed> completed = page.items().stream()
                .flatMap(row -> register.open(row).stream())
                .toList();
        log.record(
                "read-statutory-report-with-bsn",
                completed.stream()
                        .map(DeliveryRegister.Completed::participantId)
                        .toList(),
                "no rows");
        return new Page<>(completed, page.nextCursor()).map(StatutoryDeliveryResponse.Row::from);
    }
}
