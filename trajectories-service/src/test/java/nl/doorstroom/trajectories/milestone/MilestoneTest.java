package nl.doorstroom.trajectories.milestone;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MilestoneTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void isNotReachedBeforeItsPredecessor() {
        Milestone first = aMilestone();
        Milestone second = aMilestone();

        assertThrows(PredecessorIsOpen.class, () -> second.complete(first, DAY, "seen", CLOCK));
        first.complete(null, DAY, "seen", CLOCK);
        second.complete(first, DAY, "seen", CLOCK);

        assertEquals(MilestoneStatus.REACHED, second.status());
    }

    @Test
    void doesNotWaitForAPredecessorThatWasDropped() {
        Milestone first = aMilestone();
        Milestone second = aMilestone();
        first.archive("DOEL_GEWIJZIGD", CLOCK);

        second.complete(first, DAY, "seen", CLOCK);

        assertEquals(MilestoneStatus.REACHED, second.status());
    }

    @Test
    void takesBackWhatWasToldWhenItIsReopened() {
        Milestone milestone = aMilestone();
        MilestoneReached reached = milestone.complete(null, DAY, "seen", CLOCK);

        MilestonePlanned again = milestone.reopen("It was another person's certificate", CLOCK);

        assertEquals(reached.stamp().eventId(), again.stamp().supersedes());
        assertEquals(MilestoneStatus.PLANNED, milestone.status());
    }

    @Test
    void isReachedOnce() {
        Milestone milestone = aMilestone();
        milestone.complete(null, DAY, "seen", CLOCK);

        assertThrows(MilestoneIsNot.class, () -> milestone.complete(null, DAY, "seen", CLOCK));
        assertThrows(MilestoneIsNot.class, () -> milestone.archive("ANDERS", CLOCK));
        assertThrows(MilestoneIsNot.class, () -> milestone.start(DAY, CLOCK));
    }

    @Test
    void movesWithTheEarliestStartWhileItIsPlannedAndWaitsForIt() {
        Milestone waits = new Milestone(UUID.randomUUID(), UUID.randomUUID(), "A step", null, DAY, null, true, CLOCK);

        assertTrue(waits.movesWithEarliestStart());
        waits.moveBy(14, CLOCK);
        assertEquals(DAY.plusDays(14), waits.dueDate());
        waits.moveBy(-20, CLOCK);
        assertEquals(DAY.minusDays(6), waits.dueDate());
        waits.start(DAY, CLOCK);

        assertFalse(waits.movesWithEarliestStart());
        assertThrows(MilestoneIsNot.class, () -> waits.moveBy(1, CLOCK));
        assertFalse(aMilestone().movesWithEarliestStart());
    }

    private static Milestone aMilestone() {
        return new Milestone(UUID.randomUUID(), UUID.randomUUID(), "A step", null, DAY, null, false, CLOCK);
    }
}
