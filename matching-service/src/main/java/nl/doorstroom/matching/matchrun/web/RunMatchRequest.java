package nl.doorstroom.matching.matchrun.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.PlaceFilter;
import nl.doorstroom.matching.matchrun.PlaceKind;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.FieldError;

/** For whom or for what is ranked: one of participantId, vacancyId and openingId is named. */
@Schema(
        examples =
                "{\"participantId\": \"0199c19e-1111-7f20-8c55-2f6a4b7d9e10\", \"from\": \"2026-09-01\", \"limit\": 20}")
record RunMatchRequest(
        @Schema(description = "Rank the open vacancies for this person.") @Nullable
        UUID participantId,

        @Schema(description = "Rank people for this vacancy.") @Nullable
        UUID vacancyId,

        @Schema(description = "Rank people for the open places of this crew.") @Nullable
        UUID openingId,

        @Schema(description = "First day on which the person could start; today when absent.") @Nullable
        LocalDate from,

        @Schema(description = "Results at most; 20 when absent.", examples = "20")
        @Min(1)
        @Max(Page.MAX_LIMIT)
        @Nullable
        Integer limit,

        @Schema(description = KINDS) @Size(max = 10) @Nullable
        List<@NotNull PlaceKind> kinds,

        @Schema(description = "Only places that this employer offers.") @Nullable
        UUID employerId,

        @Schema(description = "Only places with so many hours a week or more.", examples = "16")
        @Min(0)
        @Max(60)
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal hoursMin,

        @Schema(description = "Only places that can be had for so many hours a week or fewer.", examples = "32")
        @Min(0)
        @Max(60)
        @Digits(integer = 2, fraction = 2)
        @Nullable
        BigDecimal hoursMax,

        @Schema(description = DISTANCE, examples = "15") @Min(0) @Max(400) @Nullable
        Integer maxDistanceKm,

        @Schema(description = "Only results that say this; all when absent.") @Size(max = 3) @Nullable
        List<@NotNull MatchStatus> statuses) {

    static final String KINDS =
            "Only places of these kinds, for a person. When absent: vacancies of every kind, those for"
                    + " paid work first; places of crews only when they are asked for.";

    static final String DISTANCE =
            "Only places of which it is known that they are no more kilometres away, for a person.";

    static final String HOURS = "The most hours are not fewer than the fewest.";

    /** What it asks for. */
    PlaceFilter filter() {
        return filter(kinds, employerId, hoursMin, hoursMax, maxDistanceKm, statuses);
    }

    static PlaceFilter filter(
            @Nullable List<PlaceKind> kinds,
            @Nullable UUID employerId,
            @Nullable BigDecimal hoursMin,
            @Nullable BigDecimal hoursMax,
            @Nullable Integer maxDistanceKm,
            @Nullable List<MatchStatus> statuses) {
        return new PlaceFilter(
                kinds == null ? Set.of() : Set.copyOf(kinds),
                employerId,
                hoursMin,
                hoursMax,
                maxDistanceKm,
                statuses == null ? Set.of() : Set.copyOf(statuses));
    }

    /** What is asked of places, and so means nothing when the place is named. */
    List<FieldError> placesAskedFor() {
        Map<String, @Nullable Object> asked = new TreeMap<>();
        asked.put("/kinds", kinds);
        asked.put("/employerId", employerId);
        asked.put("/hoursMin", hoursMin);
        asked.put("/hoursMax", hoursMax);
        asked.put("/maxDistanceKm", maxDistanceKm);
        return asked.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .map(one ->
                        FieldError.at(one.getKey(), "of-places", "This is asked of places, when a person is named."))
                .toList();
    }
}
