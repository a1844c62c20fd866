package nl.doorstroom.reporting.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where one registration of a person stands on the participation ladder, days to come too; each version tells all of it.
 *
 * @param positions ascending by day
 */
public record LadderVersion(Recorded recorded, UUID participantId, List<Position> positions) implements StepFact {

    /** @param step 1 to 6; null when nothing is known from that day on */
    public record Position(LocalDate from, @Nullable Integer step) {}

    public LadderVersion {
        positions = List.copyOf(positions);
    }

    @Override
    public UUID key() {
        return participantId;
    }
}
