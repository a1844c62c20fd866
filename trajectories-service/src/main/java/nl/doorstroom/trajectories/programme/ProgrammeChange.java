package nl.doorstroom.trajectories.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What becomes another in a programme that people may be in; null stays as it is, unless it is removed. Its kind, its
 * features, who executes it, who may take part and whether it is voluntary stay: people were registered under them.
 */
public record ProgrammeChange(
        @Nullable String name,
        @Nullable LocalDate validTo,
        @Nullable String provider,
        @Nullable BigDecimal releaseHours,
        @Nullable Integer offerWorkingDays,
        @Nullable OfferApproval offerApproval,
        @Nullable Boolean agreementRequired,
        @Nullable Integer durationMonths,
        Set<Removable> removed) {

    /** What a programme can do without. */
    public enum Removable {
        /** It takes people until somebody says a last day. */
        VALID_TO,
        PROVIDER,
        /** No job frees a crew place by its hours. */
        RELEASE_HOURS,
        /** A trajectory that gets no planned end of its own has none. */
        DURATION_MONTHS
    }

    <T> @Nullable T either(Removable part, @Nullable T changed, @Nullable T present) {
        return removed.contains(part) ? null : changed == null ? present : changed;
    }
}
