package nl.doorstroom.trajectories.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.trajectories.matchtarget.TargetedMatch;
import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
        assertThrows(MilestoneIsNot.class, () -> milestone.start(null, DAY, CLOCK));
    }

    /** What may be done from where it stands; everything else is refused. */
    @ParameterizedTest
    @CsvSource({
        "PLANNED, start complete archive move",
        "IN_PROGRESS, complete archive",
        "REACHED, reopen",
        "NO_LONGER_NEEDED, reopen"
    })
    void goesOnlyWhereItMayGo(MilestoneStatus from, String allowed) {
        Map<String, Consumer<Milestone>> steps = Map.of(
                "start", milestone -> milestone.start(null, DAY, CLOCK),
                "complete", milestone -> milestone.complete(null, DAY, "seen", CLOCK),
                "archive", milestone -> milestone.archive("ANDERS", CLOCK),
                "reopen", milestone -> milestone.reopen("too early", CLOCK),
                "move", milestone -> milestone.moveBy(1, CLOCK));
        steps.forEach((name, step) -> {
            Milestone milestone = aMilestoneThatIs(from);
            if (List.of(allowed.split(" ")).contains(name)) {
                step.accept(milestone);
            } else {
                assertThrows(MilestoneIsNot.class, () -> step.accept(milestone), name);
                assertEquals(from, milestone.status(), name);
            }
        });
    }

    @Test
    void isBlockedWhileItsPredecessorIsOpen() {
        Milestone first = aMilestone();
        Milestone second = aMilestone();

        assertEquals(MilestoneStatus.BLOCKED, second.statusBehind(first));
        assertEquals(MilestoneStatus.PLANNED, second.statusBehind(null));
        assertThrows(PredecessorIsOpen.class, () -> second.start(first, DAY, CLOCK));
        first.complete(null, DAY, "seen", CLOCK);
        assertEquals(MilestoneStatus.PLANNED, second.statusBehind(first));
        first.reopen("too early", CLOCK);
        assertEquals(MilestoneStatus.BLOCKED, second.statusBehind(first));
    }

    @Test
    void tellsOfAGapWhenItIsReachedAndWhenThatIsTakenBack() {
        Milestone milestone = aMilestone();
        milestone.closes(
                UUID.randomUUID(),
                new TargetedMatch.Gap(UUID.randomUUID(), GapKind.CERTIFICATE, null, "B", Actor.PERSON, null),
                null);
        assertNull(milestone.gapVersion());
        milestone.start(null, DAY, CLOCK);

        MilestoneReached reached = milestone.complete(null, DAY, "seen", CLOCK);
        assertEquals("B", Objects.requireNonNull(reached.gap()).subject());
        // Nothing of what happened to the milestone before can be read from it.
        assertEquals(1, reached.gapVersion());
        assertEquals(2, milestone.reopen("too early", CLOCK).gapVersion());
        milestone.archive("ANDERS", CLOCK);
        assertFalse(milestone.reopen("still needed", CLOCK).reopensGap());
        assertEquals(3, milestone.complete(null, DAY, "seen", CLOCK).gapVersion());
        assertEquals(3, milestone.gapVersion());
    }

    @Test
    void tellsOfNoGapWhenItClosesNone() {
        Milestone milestone = aMilestone();

        assertNull(milestone.complete(null, DAY, "seen", CLOCK).gap());
        assertNull(milestone.gapVersion());
    }

    private static Milestone aMilestoneThatIs(MilestoneStatus status) {
        Milestone milestone = aMilestone();
        switch (status) {
            case IN_PROGRESS -> milestone.start(null, DAY, CLOCK);
            case REACHED -> milestone.complete(null, DAY, "seen", CLOCK);
            case NO_LONGER_NEEDED -> milestone.archive("ANDERS", CLOCK);
            default -> assertEquals(status, milestone.status());
        }
        return milestone;
    }

    @Test
    void movesWithTheEarliestStartWhileItIsPlannedAndWaitsForIt() {
        Milestone waits = new Milestone(UUID.randomUUID(), UUID.randomUUID(), "A step", null, DAY, null, true, CLOCK);

        assertTrue(waits.movesWithEarliestStart());
        waits.moveBy(14, CLOCK);
        assertEquals(DAY.plusDays(14), waits.dueDate());
        waits.moveBy(-20, CLOCK);
        assertEquals(DAY.minusDays(6), waits.dueDate());
        waits.start(null, DAY, CLOCK);

        assertFalse(waits.movesWithEarliestStart());
        assertThrows(MilestoneIsNot.class, () -> waits.moveBy(1, CLOCK));
        assertFalse(aMilestone().movesWithEarliestStart());
    }

    private static Milestone aMilestone() {
        return new Milestone(UUID.randomUUID(), UUID.randomUUID(), "A step", null, DAY, null, false, CLOCK);
    }
}
