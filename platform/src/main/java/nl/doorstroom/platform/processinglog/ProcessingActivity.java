package nl.doorstroom.platform.processinglog;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the processing log, as it was written.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits, of this line alone
 * @param parentSpanId span of the request
 * @param name the processing activity in kebab-case
 * @param activityId URI of the processing activity in the register
 * @param person null when no single person was shown or changed
 * @param inputVersion what a statistic or a ranking was made from; null when a person is named
 */
public record ProcessingActivity(
        UUID id,
        String traceId,
        String spanId,
        @Nullable String parentSpanId,
        String status,
        String name,
        String activityId,
        @Nullable UUID person,
        @Nullable String inputVersion,
        Instant startTime,
        Instant endTime) {}
