package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands from a day on, until the next period.
 *
 * @param step 1 to 6; null when nothing is known any more
 * @param asserted whether somebody said so, instead of facts proving it
 * @param factIds the facts that decide, or the statement with the facts that let it be stated; sorted
 */
public record LadderPeriod(LocalDate validFrom, @Nullable Integer step, boolean asserted, List<UUID> factIds) {

    boolean goesOnAs(LadderPeriod next) {
        return new LadderPeriod(next.validFrom, step, asserted, factIds).equals(next);
    }
}
