package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A work relation as it stood after one event; kinds that are not paid come too and are sorted out by the definitions.
 *
 * <p>A change of kind is a new contract with this one as predecessor, so one contract has one kind.
 *
 * @param lastDay the actual last day; null while none is registered
 * @param plannedEnd what the contract says; no evidence that it ended then, nor that it ran until then
 * @param predecessorId the contract that this one extends
 * @param confirmations the days on which someone confirmed that the contract runs, ascending; often registered later, and
 *     not in that order
 * @param agreedHours present when the event says something about hours, null for a confirmation or an end
 * @param annulled registered in error: the contract never was
 */
public record PlacementVersion(
        Recorded recorded,
        UUID placementId,
        UUID participantId,
        String kind,
        LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate plannedEnd,
        UUID employerId,
        @Nullable UUID trajectoryId,
        @Nullable UUID predecessorId,
        List<LocalDate> confirmations,
        @Nullable AgreedHours agreedHours,
        boolean annulled)
        implements Fact {

    public PlacementVersion {
        confirmations = confirmations.stream().distinct().sorted().toList();
    }

    @Override
    public UUID key() {
        return placementId;
    }
}
