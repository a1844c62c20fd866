package nl.doorstroom.matching.matchinground.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchinground.MatchingRounds;

/** Who takes part in a round, and what there is. */
@Schema(
        examples =
                "{\"vacancyIds\": [\"0199c1a1-3333-7d42-8e77-4b8c6d9fb032\", \"0199c1a1-4444-7d42-8e77-4b8c6d9fb032\"],"
                        + " \"from\": \"2026-09-01\"}")
record MakeMatchingRoundRequest(
        @Schema(
                description = "Only these people, at most 2000; when absent everybody of whom a work profile is known,"
                        + " who may be no more than that.")
        @Size(min = 1, max = MatchingRounds.MOST_PEOPLE)
        @Nullable
        List<@NotNull UUID> participantIds,

        @Schema(
                description =
                        "Only these vacancies, of any kind, at most 2000; when absent every open one for paid work,"
                                + " which may be no more than that.")
        @Size(min = 1, max = MatchingRounds.MOST_VACANCIES)
        @Nullable
        List<@NotNull UUID> vacancyIds,

        @Schema(description = "First day on which a person could start; today when absent.") @Nullable
        LocalDate from) {}
