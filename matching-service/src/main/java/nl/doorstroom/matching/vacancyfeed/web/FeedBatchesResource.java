package nl.doorstroom.matching.vacancyfeed.web;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import nl.doorstroom.matching.vacancyfeed.VacancyFeed;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Many vacancies of a partner at once. */
@Path("/feed-vacancy-batches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancy feed")
public class FeedBatchesResource {

    private final VacancyFeed feed;
    private final CurrentTenant caller;

    FeedBatchesResource(VacancyFeed feed, CurrentTenant caller) {
        this.feed = feed;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("vacancy-feeds:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "sendVacancies",
            summary = "Publish up to a hundred vacancies, or change their words",
            description =
                    "A fault in one of them is a fault of the request, and none is taken; the answer to the others says"
                            + " what became of each.")
    public RestResponse<FeedBatchResponse> send(@NotNull @Valid FeedBatchRequest request) {
        List<FeedVacancyRequest> sent = request.vacancies();
        return RestResponse.ok(FeedBatchResponse.from(feed.take(
                caller.organisation(),
                sent.stream().map(FeedVacancyRequest::vacancy).toList(),
                IntStream.range(0, sent.size()).mapToObj(i -> "/vacancies/" + i).toList())));
    }
}
