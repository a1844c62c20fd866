package nl.doorstroom.trajectories.programme;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What becomes another in a programme that people may be in; null stays as it is. Its kind, its features, who executes it, who
 * may take part and whether it is voluntary stay: people were registered under them.
 */
public record ProgrammeChange(
        @Nullable String name,
        @Nullable LocalDate validTo,
        @Nullable String provider,
        @Nullable BigDecimal releaseHours,
        @Nullable Integer offerWorkingDays,
        @Nullable OfferApproval offerApproval,
        @Nullable Boolean agreementRequired,
        @Nullable Integer durationMonths) {}
