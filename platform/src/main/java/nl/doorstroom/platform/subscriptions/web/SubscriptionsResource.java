package nl.doorstroom.platform.subscriptions.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.subscriptions.Deliveries;
import nl.doorstroom.platform.subscriptions.Delivery;
import nl.doorstroom.platform.subscriptions.DeliveryState;
import nl.doorstroom.platform.subscriptions.Subscription;
import nl.doorstroom.platform.subscriptions.Subscriptions;

/** Who is told of events by webhook, and what became of it. */
@Path("/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
public class SubscriptionsResource {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Cursors cursors;

    SubscriptionsResource(Subscriptions subscriptions, Deliveries deliveries, Cursors cursors) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    @POST
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(
            value = SubscriptionResponse.class,
            responseCode = "201",
            responseDescription = "Subscribed; keep the secret, which no other answer shows.")
    @Operation(
            operationId = "openSubscription",
            summary = "Be told of events by webhook",
            description =
                    "Each event is posted as a CloudEvent without data, with the address where to read it as dataref,"
                            + " and signed by Standard Webhooks. Who subscribes needs the permission to read what an event is"
                            + " about.")
    public RestResponse<SubscriptionResponse> open(@NotNull @Valid OpenSubscriptionRequest request, UriInfo uri) {
        Subscriptions.WithSecret made = subscriptions.open(request.address(), request.eventTypes());
        Subscription subscription = made.subscription();
        return Answers.created(uri, subscription.id(), SubscriptionResponse.from(made), subscription.version());
    }

    @GET
    @PermissionsAllowed("subscriptions:read")
    @Transactional
    @Operation(
            operationId = "listSubscriptions",
            summary = "List the client's subscriptions, the newest first",
            description = "Who has operations:write in the tenant's own organisation is shown those of everybody.")
    public Page<SubscriptionResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "subscriptions";
        return cursors.page(name, limit, subscriptions.list(cursors.after(name, cursor), limit + 1), Subscription::id)
                .map(SubscriptionResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("subscriptions:read")
    @Transactional
    @Operation(operationId = "getSubscription", summary = "Read one subscription")
    public RestResponse<SubscriptionResponse> get(UUID id) {
        return answer(subscriptions.get(id));
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Operation(operationId = "endSubscription", summary = "End a subscription for good")
    public RestResponse<SubscriptionResponse> end(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(subscriptions.end(subscriptions.getFor(id, ifMatch)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/pauses")
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "pauseSubscription",
            summary = "Pause a subscription",
            description = "What happens meanwhile is kept, as long as deliveries are kept.")
    public RestResponse<SubscriptionResponse> pause(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(subscriptions.pause(subscriptions.getFor(id, ifMatch)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/resumptions")
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "resumeSubscription", summary = "Go on after a pause, with what happened meanwhile")
    public RestResponse<SubscriptionResponse> resume(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return answer(subscriptions.resume(subscriptions.getFor(id, ifMatch)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/secrets")
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "replaceSubscriptionSecret",
            summary = "Get a new secret",
            description = "For a day deliveries have a signature by the one before too.")
    public RestResponse<SubscriptionResponse> replaceSecret(UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        Subscriptions.WithSecret made = subscriptions.replaceSecret(subscriptions.getFor(id, ifMatch));
        return Answers.ok(SubscriptionResponse.from(made), made.subscription().version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/deliveries")
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = DeliveryResponse.class, responseCode = "201", responseDescription = "On its way.")
    @Operation(
            operationId = "trySubscription",
            summary = "Have a trial delivered",
            description = "An event subscription-tested, whose dataref is the subscription itself.")
    public RestResponse<DeliveryResponse> trial(UUID id, UriInfo uri) {
        Delivery delivery = deliveries.trial(subscriptions.get(id));
        return Answers.created(uri, delivery.id(), DeliveryResponse.from(delivery), delivery.version());
    }

    @GET
    @Path("{id}/deliveries")
    @PermissionsAllowed("subscriptions:read")
    @Transactional
    @Operation(operationId = "listDeliveries", summary = "What was told and is to be told, the newest first")
    public Page<DeliveryResponse> listDeliveries(
            UUID id,
            @RestQuery @Nullable DeliveryState state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "deliveries " + id + " " + state;
        return cursors.page(
                        name,
                        limit,
                        deliveries.list(subscriptions.get(id), state, cursors.after(name, cursor), limit + 1),
                        Delivery::id)
                .map(DeliveryResponse::from);
    }

    @GET
    @Path("{id}/deliveries/{deliveryId}")
    @PermissionsAllowed("subscriptions:read")
    @Transactional
    @Operation(operationId = "getDelivery", summary = "How far one delivery is")
    public RestResponse<DeliveryResponse> getDelivery(UUID id, UUID deliveryId) {
        return answer(deliveries.get(subscriptions.get(id), deliveryId));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{id}/deliveries/{deliveryId}/retries")
    @PermissionsAllowed("subscriptions:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "retryDelivery",
            summary = "Have it delivered again",
            description = "As soon as can be, with the same id, whatever became of it before.")
    public RestResponse<DeliveryResponse> retry(UUID id, UUID deliveryId) {
        return answer(deliveries.retry(subscriptions.get(id), deliveryId));
    }

    private static RestResponse<SubscriptionResponse> answer(Subscription subscription) {
        return Answers.ok(SubscriptionResponse.from(subscription), subscription.version());
    }

    private static RestResponse<DeliveryResponse> answer(Delivery delivery) {
        return Answers.ok(DeliveryResponse.from(delivery), delivery.version());
    }
}
