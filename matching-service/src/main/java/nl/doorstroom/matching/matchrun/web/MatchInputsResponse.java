package nl.doorstroom.matching.matchrun.web;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.matchrun.MatchInputs;
import nl.doorstroom.matching.matchrun.MatchRun;

/** Exactly the fields that a run used, and how many people and vacancies it compared. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchInputsResponse(
        String inputVersion,
        String weightSet,

        @Schema(
                description =
                        "SHA-256 of the table of postcode areas by which distances were measured; absent when there"
                                + " was none, so that each distance but that of an area to itself was unknown.")
        @Nullable
        String areasVersion,

        LocalDate from,
        int candidates,
        int vacancies,

        @Schema(description = "Fields of a person, all of them from the work profile and the hours plan.")
        List<String> candidateFields,

        @Schema(description = "Fields of a vacancy, or of another place.")
        List<String> vacancyFields) {

    static MatchInputsResponse from(MatchRun run) {
        return new MatchInputsResponse(
                run.inputVersion(),
                run.weightSet(),
                run.areasVersion(),
                run.fromDate(),
                run.candidates(),
                run.vacancies(),
                MatchInputs.candidateFields(),
                MatchInputs.placeFields());
    }
}
