package nl.doorstroom.matching.placement;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** Somebody who is placed through a vacancy works for the employer of that vacancy. */
class VacancyIsOfAnother extends Refusal {

    private static final long serialVersionUID = 1L;

    VacancyIsOfAnother(UUID vacancyId) {
        super("Vacancy [" + vacancyId + "] is of another employer.");
    }
}
