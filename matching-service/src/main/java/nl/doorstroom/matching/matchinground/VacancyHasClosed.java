package nl.doorstroom.matching.matchinground;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** After its last day a vacancy takes nobody. */
class VacancyHasClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    VacancyHasClosed(UUID id, LocalDate closingDate) {
        super(
                "Vacancy [" + id + "] took people until [" + closingDate + "].",
                Map.of("vacancyId", id, "closingDate", closingDate));
    }
}
