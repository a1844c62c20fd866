package nl.doorstroom.participants.review.web;

import java.time.Clock;
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

import nl.doorstroom.participants.casefile.Faults;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.review.Review;
import nl.doorstroom.participants.review.ReviewAgenda;
import nl.doorstroom.participants.review.ReviewRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** The reviews of a participant. */
@Path("/participants/{participantId}/reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews", description = "When what a person wants, can and needs is talked about again.")
public class ReviewsResource {

    private final ReviewAgenda agenda;
    private final ReviewRepository reviews;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    ReviewsResource(
            ReviewAgenda agenda,
            ReviewRepository reviews,
            ParticipantRepository participants,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.agenda = agenda;
        this.reviews = reviews;
        this.participants = participants;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "listReviews", summary = "List the reviews of a participant, oldest first")
    public Page<ReviewResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "reviews " + participantId;
        Page<Review> page = cursors.page(
                list, limit, reviews.list(participantId, cursors.after(list, cursor), limit + 1), Review::id);
        log.record("list-reviews", participantId);
        return page.map(this::response);
    }

    @GET
    @Path("{reviewId}")
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "getReview", summary = "Read one review")
    public RestResponse<ReviewResponse> get(UUID participantId, UUID reviewId) {
        Review review = find(participantId, reviewId);
        log.record("read-review", participantId);
        return Answers.ok(response(review), review.version());
    }

    @POST
    @Path("{reviewId}/exemptions")
    @PermissionsAllowed("case-files:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "excuseReview",
            summary = "Put a review off, with a reason",
            description = "The day for which it was planned at first and every exemption are kept; the newest counts.")
    public RestResponse<ReviewResponse> excuse(
            UUID participantId,
            UUID reviewId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExcuseReviewRequest request) {
        Review review = find(participantId, reviewId);
        Preconditions.requireMatch(ifMatch, review.version());
        new Faults(codes, DutchCalendar.today(clock))
                .requireCode("review-exemption-reasons", request.reason(), "/reason")
                .check();
        agenda.excuse(review, request.reason(), request.until(), request.text());
        log.record("excuse-review", participantId);
        return Answers.ok(response(review), review.version());
    }

    private Review find(UUID participantId, UUID reviewId) {
        participants.get(participantId);
        return reviews.get(participantId, reviewId);
    }

    private ReviewResponse response(Review review) {
        return ReviewResponse.from(
                review,
                DutchCalendar.today(clock),
                exemption -> agenda.text(review, exemption).orElse(null));
    }
}
