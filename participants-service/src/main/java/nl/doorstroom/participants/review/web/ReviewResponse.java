package nl.doorstroom.participants.review.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.review.Review;
import nl.doorstroom.participants.review.ReviewExemption;
import nl.doorstroom.participants.review.ReviewStatus;

/** A review as it stands today. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewResponse(
        UUID id,
        UUID participantId,

        @Schema(description = "The intake that is to be reviewed.")
        UUID intakeId,

        ReviewStatus status,

        @Schema(description = "The day for which it was planned at first.")
        LocalDate originalDueOn,

        LocalDate dueOn,

        @Schema(description = "Day of the talk by which it was held.") @Nullable
        LocalDate doneOn,

        @Schema(description = "The intake by which it was held.") @Nullable
        UUID doneByIntakeId,

        @Schema(description = "Oldest first.") List<Exemption> exemptions,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    /** @param text of an exemption, as far as it is shown */
    static ReviewResponse from(Review review, LocalDate today, Function<ReviewExemption, @Nullable String> text) {
        return new ReviewResponse(
                review.id(),
                review.participantId(),
                review.intakeId(),
                review.status(today),
                review.originalDueOn(),
                review.dueOn(),
                review.doneOn(),
                review.doneByIntakeId(),
                review.exemptions().stream()
                        .map(exemption -> new Exemption(
                                exemption.reason(),
                                exemption.previousDueOn(),
                                exemption.until(),
                                text.apply(exemption),
                                exemption.recordedAt(),
                                exemption.recordedBy()))
                        .toList(),
                review.version());
    }

    /** Why it was put off. */
    @Schema(name = "ReviewExemption")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exemption(
            String reason,

            @Schema(description = "When it was due until then.")
            LocalDate previousDueOn,

            LocalDate until,

            @Schema(description = "The reason in words; not in the agenda of many people.") @Nullable
            String text,

            @Schema(description = "In UTC.") Instant recordedAt,

            @Schema(description = "User at the identity provider.")
            String recordedBy) {}
}
