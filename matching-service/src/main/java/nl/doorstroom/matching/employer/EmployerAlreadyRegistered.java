package nl.doorstroom.matching.employer;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A branch in the trade register is one employer of a tenant. */
class EmployerAlreadyRegistered extends Refusal {

    private static final long serialVersionUID = 1L;

    EmployerAlreadyRegistered(UUID employerId) {
        super("Employer [" + employerId + "] has this KVK number and branch.", Map.of("employerId", employerId));
    }
}
