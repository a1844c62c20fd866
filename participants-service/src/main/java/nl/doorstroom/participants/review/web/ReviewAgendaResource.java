package nl.doorstroom.participants.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.review.Review;
import nl.doorstroom.participants.review.ReviewRepository;
import nl.doorstroom.participants.review.ReviewRepository.Filter;
import nl.doorstroom.participants.review.ReviewStatus;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** The reviews of everybody whom the caller may know of. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class ReviewAgendaResource {

    private final ReviewRepository reviews;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    ReviewAgendaResource(ReviewRepository reviews, Cursors cursors, ProcessingLog log, Clock clock) {
        this.reviews = reviews;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("case-files:read")
    @Transactional
    @Operation(operationId = "listReviewAgenda", summary = "The review agenda, in the order in which reviews are due")
    public Page<ReviewResponse> list(
            @Parameter(description = "Where they stand today, in capitals or not.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "overdue|due|excused|done|OVERDUE|DUE|EXCUSED|DONE")
                    String status,
            @RestQuery @Nullable LocalDate dueFrom,
            @RestQuery @Nullable LocalDate dueUntil,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        LocalDate today = DutchCalendar.today(clock);
        Filter filter = new Filter(
                status == null ? null : ReviewStatus.valueOf(status.toUpperCase(Locale.ROOT)), dueFrom, dueUntil);
        String name = "reviews " + filter;
        Page<Review> page = cursors.page(
                name, limit, reviews.list(filter, today, cursors.after(name, cursor), limit + 1), Review::id);
        log.record(
                "list-review-agenda",
                page.items().stream().map(Review::participantId).toList());
        // What stands in words is for who looks at the one person.
        return page.map(review -> ReviewResponse.from(review, today, exemption -> null));
    }
}
