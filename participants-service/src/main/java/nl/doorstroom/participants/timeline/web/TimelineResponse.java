package nl.doorstroom.participants.timeline.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.timeline.TimelineEntry;

/** One page of a timeline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineResponse(
        List<TimelineEntry> items,

        @Schema(description = "Sent back as cursor it gives the next page; absent on the last page.") @Nullable
        String nextCursor,

        @Schema(description = "Services that did not answer, so that their entries may lack; ask again for them.")
        List<String> missing) {

    static TimelineResponse from(Page<TimelineEntry> page, List<String> missing) {
        return new TimelineResponse(page.items(), page.nextCursor(), missing);
    }
}
