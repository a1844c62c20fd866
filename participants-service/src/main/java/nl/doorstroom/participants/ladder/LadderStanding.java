package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on a day.
 *
 * @param step 1 to 6; null when nothing is known
 * @param derivedFrom the facts that decide; beside a statement of step 3 those that let it be stated, else none
 * @param statement what tells the step where no fact does
 */
public record LadderStanding(
        @Nullable Integer step,
        List<LadderFact> derivedFrom,
        @Nullable LadderStatement statement) {

    /** Whether somebody said so, instead of a fact proving it. */
    public boolean asserted() {
        return statement != null;
    }

    LadderPeriod from(LocalDate day) {
        return new LadderPeriod(day, step, asserted(), ids());
    }

    private List<UUID> ids() {
        return Stream.concat(
                        derivedFrom.stream().map(LadderFact::id),
                        Stream.ofNullable(statement).map(LadderStatement::id))
                .sorted()
                .toList();
    }
}
