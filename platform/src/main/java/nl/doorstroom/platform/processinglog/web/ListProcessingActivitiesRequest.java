package nl.doorstroom.platform.processinglog.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingActivities;

/** Which lines of the processing log are asked for: by a trace, an activity or a person, or several of these. */
@Schema(examples = "{\"dpl.core.data_subject_id\": \"0190b3a1-7c1e-7e6a-9f0e-6d1c2b3a4f50\"}")
record ListProcessingActivitiesRequest(
        @Schema(
                description = "The trace of a request, as a UUID or as 32 hexadecimal digits.",
                examples = "4bf92f35-77b3-4da6-a3ce-929d0e0e4736")
        @Pattern(
                regexp = "^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$",
                message = "must be a UUID or 32 hexadecimal digits")
        @Nullable
        String traceId,

        @JsonProperty("dpl.core.processing_activity_id")
        @Schema(
                description = "URI of the processing activity.",
                examples = "https://doorstroom.nl/processing-activities/participants/read-participant")
        @Size(max = 300)
        @Nullable
        String activityId,

        @JsonProperty("dpl.core.data_subject_id") @Schema(description = "The participant's id.") @Nullable
        UUID person,

        @Schema(description = "Only what started then or later.") @Nullable
        Instant startTime,

        @Schema(description = "Only what ended then or earlier.") @Nullable
        Instant endTime,

        @Schema(description = "nextCursor of the page before.") @Size(max = 500) @Nullable
        String cursor,

        @Schema(description = "Members of a page; 20 when absent.") @Min(1) @Max(Page.MAX_LIMIT) @Nullable
        Integer limit) {

    ProcessingActivities.Filter filter() {
        String trace = traceId == null ? null : traceId.replace("-", "").toLowerCase(Locale.ROOT);
        return new ProcessingActivities.Filter(trace, activityId, person, startTime, endTime);
    }

    int members() {
        return limit == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : limit;
    }
}
