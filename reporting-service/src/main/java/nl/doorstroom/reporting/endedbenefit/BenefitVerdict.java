package nl.doorstroom.reporting.endedbenefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The state of a spell with what follows from it.
 *
 * @param personsInWork the adults who have the job; empty unless {@link BenefitState#EXIT_TO_WORK}
 * @param returnedOn first day of the first covered spell after an exit to work
 * @param returnedAfterDays from the last day of the benefit to that day
 */
public record BenefitVerdict(
        BenefitState state,
        List<UUID> personsInWork,
        List<BenefitFinding> findings,
        @Nullable LocalDate returnedOn,
        @Nullable Integer returnedAfterDays) {

    static BenefitVerdict of(BenefitState state, BenefitFinding... findings) {
        return new BenefitVerdict(state, List.of(), List.of(findings), null, null);
    }
}
