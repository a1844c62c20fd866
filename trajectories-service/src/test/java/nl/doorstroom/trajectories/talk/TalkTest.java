package nl.doorstroom.trajectories.talk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.testing.Given;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TalkTest {

    /** As a coach would draw it. */
    private static final Map<TalkStatus, Set<TalkStatus>> ALLOWED = new EnumMap<>(Map.of(
            TalkStatus.SUGGESTED,
                    EnumSet.of(
                            TalkStatus.PLANNED,
                            TalkStatus.HELD,
                            TalkStatus.NO_SHOW,
                            TalkStatus.CANCELLED,
                            TalkStatus.LAPSED),
            TalkStatus.PLANNED,
                    EnumSet.of(
                            TalkStatus.PLANNED,
                            TalkStatus.HELD,
                            TalkStatus.NO_SHOW,
                            TalkStatus.CANCELLED,
                            TalkStatus.LAPSED),
            TalkStatus.HELD, EnumSet.of(TalkStatus.HELD),
            TalkStatus.NO_SHOW, EnumSet.of(TalkStatus.HELD),
            TalkStatus.CANCELLED, EnumSet.noneOf(TalkStatus.class),
            TalkStatus.LAPSED, EnumSet.of(TalkStatus.HELD)));

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        for (TalkStatus from : TalkStatus.values()) {
            for (TalkStatus to : TalkStatus.values()) {
                assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to), from + " to " + to);
            }
        }
    }

    @Test
    void countsDaysUntilItIsOverdueFromTheDayAfterTheLast() {
        TalkRule rule = new TalkRule(UUID.randomUUID(), Given.CLOCK);

        assertEquals(LocalDate.of(2026, 3, 13), rule.overdueFrom(LocalDate.of(2026, 3, 5)));
    }
}
