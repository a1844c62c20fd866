package nl.doorstroom.matching.matchrun.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.Matcher;
import nl.doorstroom.matching.matchrun.Place;
import nl.doorstroom.matching.matchrun.PlaceKind;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.MatchStatus;

/** How well one person and one place fit, and what place it is. */
@Schema(name = "Ranked")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedResponse(
        UUID participantId,

        @Schema(description = "Id of the place: of the vacancy, or of the crew; place says which.")
        UUID vacancyId,

        PlaceResponse place,
        MatchStatus status,

        @Schema(description = "Points from 0.00 to 100.00: the sum of the contributions.", examples = "87.50") @Nullable
        BigDecimal score,

        List<Fit.Part> parts,
        List<Fit.Gap> gaps,
        List<Fit.ToCheck> toCheck,
        List<String> notes) {

    static List<RankedResponse> from(Matcher.Ranking ranking) {
        return ranking.results().stream()
                .map(fit -> from(fit, Objects.requireNonNull(ranking.places().get(fit.vacancyId()))))
                .toList();
    }

    private static RankedResponse from(Fit fit, Place place) {
        return new RankedResponse(
                fit.participantId(),
                fit.vacancyId(),
                new PlaceResponse(place.id(), place.kinds(), place.paid(), place.employerId()),
                fit.status(),
                fit.score(),
                fit.parts(),
                fit.gaps(),
                fit.toCheck(),
                fit.notes());
    }

    /** A place for which people can be found. */
    @Schema(name = "Place")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceResponse(
            @Schema(
                    description =
                            "Of the vacancy; of the crew when it is nothing but a CREW_PLACE without an employer.")
            UUID id,

            @Schema(description = "More than one when it can be had in several forms.")
            Set<PlaceKind> kinds,

            @Schema(description = "Whether who gets it is paid.")
            boolean paid,

            @Schema(description = "Who offers it; absent for the places of a crew.") @Nullable
            UUID employerId) {}
}
