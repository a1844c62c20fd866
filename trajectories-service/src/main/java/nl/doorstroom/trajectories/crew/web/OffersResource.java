package nl.doorstroom.trajectories.crew.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
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

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.crew.Crew;
import nl.doorstroom.trajectories.crew.CrewPlace;
import nl.doorstroom.trajectories.crew.CrewPlaces;
import nl.doorstroom.trajectories.crew.CrewRepository;
import nl.doorstroom.trajectories.crew.OfferStatus;
import nl.doorstroom.trajectories.crew.PlaceOffer;
import nl.doorstroom.trajectories.crew.WaitingList;
import nl.doorstroom.trajectories.trajectory.TrajectoryRepository;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Places that are offered to who comes next on the waiting list. */
@Path("/crews/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers", description = "Free places, kept for one person at a time.")
public class OffersResource {

    private final CrewRepository crews;
    private final CrewPlaces places;
    private final WaitingList waitingList;
    private final TrajectoryRepository trajectories;
    private final Visibility visibility;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant tenant;
    private final Clock clock;

    OffersResource(
            CrewRepository crews,
            CrewPlaces places,
            WaitingList waitingList,
            TrajectoryRepository trajectories,
            Visibility visibility,
            Cursors cursors,
            ProcessingLog log,
            CurrentTenant tenant,
            Clock clock) {
        this.crews = crews;
        this.places = places;
        this.waitingList = waitingList;
        this.trajectories = trajectories;
        this.visibility = visibility;
        this.cursors = cursors;
        this.log = log;
        this.tenant = tenant;
        this.clock = clock;
    }

    @GET
    @Path("offers")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "listOffers", summary = "List the offers of a crew in the order they were made")
    public Page<OfferResponse> list(
            UUID id,
            @RestQuery @Nullable OfferStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        crews.get(id);
        String name = "offers " + id + " " + status;
        Page<PlaceOffer> page = cursors.page(
                name, limit, crews.listOffers(id, status, cursors.after(name, cursor), limit + 1), PlaceOffer::id);
        log.record(
                "list-offers",
                page.items().stream().map(PlaceOffer::participantId).toList());
        return page.map(OfferResponse::from);
    }

    @GET
    @Path("offers/{offerId}")
    @PermissionsAllowed("crews:read")
    @Transactional
    @Operation(operationId = "getOffer", summary = "Read one offer")
    public RestResponse<OfferResponse> get(UUID id, UUID offerId) {
        crews.get(id);
        PlaceOffer offer = crews.getOffer(id, offerId);
        log.record("read-offer", offer.participantId());
        return Answers.ok(OfferResponse.from(offer), offer.version());
    }

    @POST
    @Path("offers/{offerId}/acceptances")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "acceptOffer",
            summary = "Accept an offered place",
            description = "The place is taken, and a trajectory that has not started starts with it.")
    public RestResponse<PlaceResponse> accept(
            UUID id,
            UUID offerId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AcceptOfferRequest request) {
        Crew crew = crews.getLocked(id);
        PlaceOffer offer = crews.getOffer(id, offerId);
        Preconditions.requireMatch(ifMatch, offer.version());
        CrewPlace place =
                places.accept(crew, offer, trajectories.lock(offer.trajectoryId()), request.validFrom(), tenant.user());
        log.record("accept-offer", offer.participantId());
        return Answers.ok(PlaceResponse.from(place, crews.getSeat(place.freeSeatId())), place.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("offers/{offerId}/declines")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "declineOffer",
            summary = "Decline an offered place",
            description = "It is offered to who comes next. The person stays on the list, and is not offered the same"
                    + " free place again.")
    public RestResponse<OfferResponse> decline(
            UUID id, UUID offerId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Crew crew = crews.getLocked(id);
        PlaceOffer offer = crews.getOffer(id, offerId);
        Preconditions.requireMatch(ifMatch, offer.version());
        waitingList.decline(crew, offer);
        log.record("decline-offer", offer.participantId());
        return Answers.ok(OfferResponse.from(offer), offer.version());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("offers/{offerId}/approvals")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "approveOffer",
            summary = "Approve a proposed offer",
            description = "The place is offered from now on: the working days in which it can be accepted count from"
                    + " today. Refused when the person cannot take a place any more.")
    public RestResponse<OfferResponse> approve(
            UUID id, UUID offerId, @RestHeader("If-Match") @Nullable String ifMatch) {
        Crew crew = crews.getLocked(id);
        PlaceOffer offer = crews.getOffer(id, offerId);
        Preconditions.requireMatch(ifMatch, offer.version());
        waitingList.approve(crew, offer, trajectories.lock(offer.trajectoryId()), tenant.user());
        log.record("approve-offer", offer.participantId());
        return Answers.ok(OfferResponse.from(offer), offer.version());
    }

    @POST
    @Path("offers/{offerId}/rejections")
    @PermissionsAllowed("crews:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "rejectOffer",
            summary = "Do not approve a proposed offer",
            description = "The place is proposed for who comes next. The person stays on the list, and is not proposed"
                    + " for the same free place again.")
    public RestResponse<OfferResponse> reject(
            UUID id,
            UUID offerId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RejectOfferRequest request) {
        Crew crew = crews.getLocked(id);
        PlaceOffer offer = crews.getOffer(id, offerId);
        Preconditions.requireMatch(ifMatch, offer.version());
        waitingList.reject(crew, offer, request.reason(), tenant.user());
        log.record("reject-offer", offer.participantId());
        return Answers.ok(OfferResponse.from(offer), offer.version());
    }

    @POST
    @Path("offer-expirations")
    @PermissionsAllowed({"crews:write", "operations:write"})
    @Transactional
    @Idempotent
    @Operation(
            operationId = "expireOffers",
            summary = "Let the offers go that were not answered before a day",
            description = "Each place is offered to who comes next. A second run for the same day changes nothing."
                    + " Tomorrow is the last day that is taken.")
    public RestResponse<ExpiredOffersResponse> expire(UUID id, @NotNull @Valid ExpireOffersRequest request) {
        Crew crew = crews.getLocked(id);
        if (request.on().isAfter(DutchCalendar.today(clock).plusDays(1))) {
            throw InvalidInput.at(
                    "/on", "in-the-future", "The day lies beyond tomorrow; people may answer until then.");
        }
        List<PlaceOffer> late = waitingList.expire(crew, request.on());
        log.record("expire-offers", late.stream().map(PlaceOffer::participantId).toList());
        Set<UUID> hidden = visibility.hidden();
        return RestResponse.ok(new ExpiredOffersResponse(
                request.on(),
                late.stream()
                        .filter(offer -> !hidden.contains(offer.participantId()))
                        .map(OfferResponse::from)
                        .toList()));
    }
}
