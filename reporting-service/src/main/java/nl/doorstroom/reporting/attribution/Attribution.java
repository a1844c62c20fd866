package nl.doorstroom.reporting.attribution;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The one owner of a result.
 *
 * @param organisation the OIN of the organisation that executed the trajectory on the day of the result; a later
 *     transfer does not move it
 * @param contributing others that worked on it: listed, never counted
 */
public record Attribution(
        AttributionBasis basis,
        @Nullable UUID trajectoryId,
        @Nullable UUID programmeId,
        @Nullable String organisation,
        List<Contribution> contributing) {

    private static final Attribution NONE = new Attribution(AttributionBasis.NONE, null, null, null, List.of());

    public static Attribution none() {
        return NONE;
    }
}
