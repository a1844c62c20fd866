package nl.doorstroom.trajectories.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an instrument that runs.
 *
 * @param startDate first day
 * @param plannedEnd last day, as far as it is planned
 * @param hoursPerWeek for how many hours a week
 * @param employerId with which employer
 * @param placementId for which job
 * @param workplaceId which other instrument is the workplace that this one belongs to
 * @param adviceOn day of the advice of UWV, where the law asks for one
 */
public record InstrumentFacts(
        LocalDate startDate,
        @Nullable LocalDate plannedEnd,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable UUID employerId,
        @Nullable UUID placementId,
        @Nullable UUID workplaceId,
        @Nullable LocalDate adviceOn) {}
