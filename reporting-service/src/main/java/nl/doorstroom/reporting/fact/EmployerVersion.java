package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which organisation (by its OIN) an employer is part of, from a day on; null for an ordinary employer.
 *
 * <p>Only for telling that a person was placed at the executing organisation itself.
 */
public record EmployerVersion(
        Recorded recorded,
        UUID employerId,
        LocalDate validFrom,
        @Nullable String organisation) implements Fact {

    @Override
    public UUID key() {
        return employerId;
    }
}
