package nl.doorstroom.matching.matchinground.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchinground.MatchingRound;

/** What a round was made from, and what came of it; who got which place is read at its allocations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchingRoundResponse(
        UUID id,
        LocalDate from,
        String weightSet,

        @Schema(description = "SHA-256 of everything that the round was made from; from the same it makes the same.")
        String inputVersion,

        @Schema(
                description = "SHA-256 of the table of postcode areas by which distances were measured; absent when"
                        + " there was none.")
        @Nullable
        String areasVersion,

        @Schema(description = "How many people took part.", examples = "214")
        int participants,

        @Schema(examples = "80") int vacancies,

        @Schema(description = "How many people the vacancies had room for.", examples = "131")
        int positions,

        @Schema(description = "How many pairs of a person and a vacancy were possible.", examples = "1904")
        int options,

        @Schema(description = "How many people got a place.", examples = "126")
        int allocated,

        @Schema(
                description = "The points of those who got one, together: no allocation has more.",
                examples = "10712.25")
        BigDecimal totalScore,

        @Schema(description = "Identifier of the user at the identity provider.")
        String runBy,

        @Schema(description = "In UTC.") Instant runAt) {

    static MatchingRoundResponse from(MatchingRound round) {
        return new MatchingRoundResponse(
                round.id(),
                round.fromDate(),
                round.weightSet(),
                round.inputVersion(),
                round.areasVersion(),
                round.participants(),
                round.vacancies(),
                round.positions(),
                round.options(),
                round.allocated(),
                round.totalScore(),
                round.runBy(),
                round.runAt());
    }
}
