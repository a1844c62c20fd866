package nl.doorstroom.matching.vacancy;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A vacancy that is filled or withdrawn takes nobody and is not changed. */
class VacancyIsNotOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    VacancyIsNotOpen(UUID id, VacancyState state) {
        super(
                "Vacancy [" + id + "] is " + state.name().toLowerCase(Locale.ROOT) + ".",
                Map.of("vacancyId", id, "state", state));
    }
}
