package nl.doorstroom.matching.matchrun.web;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.matching.matchrun.MatchInputs;
import nl.doorstroom.matching.matchrun.MatchRun;

/** Exactly the fields that a run used, and how many people and vacancies it compared. */
record MatchInputsResponse(
        String inputVersion,
        String weightSet,
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
                run.fromDate(),
                run.candidates(),
                run.vacancies(),
                MatchInputs.candidateFields(),
                MatchInputs.placeFields());
    }
}
