package nl.doorstroom.platform.timeline;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something was done for a person. Ids are made by the clock, so that they are one order over all services.
 *
 * @param at when it was registered, in UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TimelineEntry(
        UUID id,
        Instant at,

        @Schema(description = "Code of list timeline-event-categories.", examples = "TRAJECT")
        String category,

        @Schema(description = "Kind of what changed.", examples = "milestone")
        String kind,

        TimelineChange change,

        @Schema(description = "User at the identity provider; absent for what a service did by itself.") @Nullable
        String user,

        @Schema(description = "OIN of the organisation for which the user works.") @Nullable
        String organisation,

        @Schema(examples = "trajectories") String service,

        @Schema(description = "Where to read it as it is now.")
        String href) {}
