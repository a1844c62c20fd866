package nl.doorstroom.platform.processinglog.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingActivity;

/**
 * Lines of the processing log in the form of the extension, which has no pages of its own.
 *
 * @param nextCursor sent back as {@code cursor} it gives the next page; absent on the last page
 */
record ProcessingActivitiesResponse(
        Metadata metadata,
        List<Line> processingActivities,
        @Nullable String nextCursor) {

    static ProcessingActivitiesResponse from(Page<ProcessingActivity> page, String service, String tenant) {
        return new ProcessingActivitiesResponse(
                new Metadata("urn:nld:oin:" + tenant + ":doorstroom:" + service, tenant),
                page.items().stream().map(line -> Line.from(line, service)).toList(),
                page.nextCursor());
    }

    /**
     * Whose log it is.
     *
     * @param organizationName OIN of the municipality or region that answers for the data
     */
    @Schema(name = "ProcessingLogMetadata")
    record Metadata(
            @Schema(examples = "urn:nld:oin:00000001000000000101:doorstroom:participants")
            String logbookId,

            String organizationName) {}

    /**
     * One processing.
     *
     * @param traceId the trace as a UUID
     * @param spanId of this line alone
     * @param name what was done
     * @param parentSpanId span of the request
     */
    @Schema(name = "ProcessingActivity")
    record Line(
            UUID traceId,

            @Schema(examples = "beb0291b5162d850") String spanId,

            @Schema(examples = "Ok") String status,

            @Schema(examples = "read-participant") String name,

            @Nullable String parentSpanId,
            Instant startTime,
            Instant endTime,
            Resource resource,
            Attributes attributes) {

        static Line from(ProcessingActivity line, String service) {
            String trace = line.traceId();
            return new Line(
                    new UUID(
                            Long.parseUnsignedLong(trace.substring(0, 16), 16),
                            Long.parseUnsignedLong(trace.substring(16), 16)),
                    line.spanId(),
                    line.status(),
                    line.name(),
                    line.parentSpanId(),
                    line.startTime(),
                    line.endTime(),
                    new Resource(new ResourceAttributes(service)),
                    new Attributes(
                            line.activityId(),
                            line.person(),
                            line.person() == null ? null : "uuid",
                            line.inputVersion()));
        }
    }

    /** What did it. */
    @Schema(name = "ProcessingResource")
    record Resource(ResourceAttributes attributes) {}

    /** @param service name of the service */
    @Schema(name = "ProcessingResourceAttributes")
    record ResourceAttributes(
            @JsonProperty("service.name") @Schema(examples = "participants")
            String service) {}

    /**
     * What it was, and of whom.
     *
     * @param person the participant's id, which says nothing by itself; absent when nobody was shown or changed
     * @param inputVersion what a statistic or a ranking was made from
     */
    @Schema(name = "ProcessingAttributes")
    record Attributes(
            @JsonProperty("dpl.core.processing_activity_id")
            @Schema(examples = "https://doorstroom.nl/processing-activities/participants/read-participant")
            String activityId,

            @JsonProperty("dpl.core.data_subject_id") @Nullable
            UUID person,

            @JsonProperty("dpl.core.data_subject_id_type") @Schema(examples = "uuid") @Nullable
            String personType,

            @JsonProperty("doorstroom.input_version") @Nullable
            String inputVersion) {}
}
