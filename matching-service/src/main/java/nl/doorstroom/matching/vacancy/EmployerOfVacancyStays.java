package nl.doorstroom.matching.vacancy;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Work at another employer is another vacancy. */
class EmployerOfVacancyStays extends Refusal {

    private static final long serialVersionUID = 1L;

    EmployerOfVacancyStays(UUID vacancyId) {
        super(
                "Vacancy [" + vacancyId + "] is of another employer; withdraw it, and publish one by another name.",
                Map.of("vacancyId", vacancyId));
    }
}
