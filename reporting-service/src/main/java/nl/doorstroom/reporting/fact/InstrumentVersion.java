package nl.doorstroom.reporting.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An instrument of a trajectory as it stood after one event.
 *
 * @param kind code of list instruments
 * @param plannedEnd what was agreed; nothing says that it ended then
 * @param lastDay null while no end is registered
 * @param workplaceId the other instrument at which it stands, where its kind needs one
 * @param wageValueOn the day of the latest measurement of what the work is worth; null when there is none
 * @param annulled registered in error: the instrument never was
 */
public record InstrumentVersion(
        Recorded recorded,
        UUID instrumentId,
        UUID participantId,
        UUID trajectoryId,
        String kind,
        LocalDate start,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate lastDay,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable UUID employerId,
        @Nullable UUID placementId,
        @Nullable UUID workplaceId,
        @Nullable LocalDate wageValueOn,
        boolean annulled)
        implements StepFact {

    @Override
    public UUID key() {
        return instrumentId;
    }
}
