package nl.doorstroom.matching.vum.web;

import java.util.UUID;

import nl.doorstroom.matching.vacancy.SourcedVacancies;
import nl.doorstroom.matching.vacancy.VacancyState;

/**
 * What became of a vacancy that was taken over.
 *
 * @param vacancyId where it is read from now on
 */
record ImportedVacancyResponse(UUID vacancyId, VacancyState state, SourcedVacancies.Result result) {

    static ImportedVacancyResponse from(SourcedVacancies.Taken taken) {
        return new ImportedVacancyResponse(taken.vacancy().id(), taken.vacancy().state(), taken.result());
    }
}
