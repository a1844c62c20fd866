package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A benefit spell of a household as it stood after one event.
 *
 * <p>A restart is a spell of its own. That participants annuls the earlier end by its own rule changes nothing here: the
 * earlier spell keeps its last day, and the counting decides.
 *
 * @param reasonClass null while running, and where no reason was registered
 * @param placementId the placement that was named when the benefit ended
 * @param adults everyone whose benefit it is; a couple has one spell and two adults
 * @param reductions the first day of each reduction that stands, by the event that told of it last; a correction of a
 *     reduction names that event
 * @param annulled registered in error: the spell never was
 */
public record BenefitVersion(
        Recorded recorded,
        UUID spellId,
        UUID householdId,
        String kind,
        LocalDate start,
        @Nullable LocalDate lastDay,
        @Nullable EndReasonClass reasonClass,
        @Nullable UUID placementId,
        Set<UUID> adults,
        Map<UUID, LocalDate> reductions,
        boolean annulled)
        implements Fact {

    public BenefitVersion {
        adults = Set.copyOf(adults);
        reductions = Map.copyOf(reductions);
    }

    /** The first day from which income was set off; null when none ever was. */
    public @Nullable LocalDate reducedFrom() {
        return reductions.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public UUID key() {
        return spellId;
    }
}
