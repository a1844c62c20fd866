package nl.doorstroom.trajectories.trajectory;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrajectoryTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);
    private static final EndReason PAID =
            new EndReason("BETAALD_WERK", true, Destination.PAID, ReasonClass.TOWARDS_WORK);
    private static final EndReason CHOICE = new EndReason("EIGEN_KEUZE", false, null, ReasonClass.OTHER);

    @Test
    void derivesTheOutcomeFromWhereItStandsAndWhyItEnds() {
        assertEquals(
                Outcome.COMPLETED,
                anActiveTrajectory()
                        .end(PAID, LAST, null, "me", CLOCK)
                        .orElseThrow()
                        .outcome());
        assertEquals(
                Outcome.DISCONTINUED,
                anActiveTrajectory()
                        .end(CHOICE, LAST, null, "me", CLOCK)
                        .orElseThrow()
                        .outcome());
        assertEquals(
                Outcome.NOT_STARTED,
                aRegisteredTrajectory()
                        .end(CHOICE, LAST, null, "me", CLOCK)
                        .orElseThrow()
                        .outcome());
        Trajectory inAftercare = anActiveTrajectory();
        inAftercare.enterAftercare(LAST, null, "me", CLOCK);
        assertEquals(
                Outcome.COMPLETED,
                inAftercare.end(CHOICE, LAST, null, "me", CLOCK).orElseThrow().outcome());
    }

    @Test
    void movesAPlannedStartThatHasNotComeTrue() {
        Trajectory planned = aRegisteredTrajectory();
        LocalDate start = planned.plannedStart();

        planned.movePlannedStart(14, CLOCK);

        assertEquals(start == null ? null : start.plusDays(14), planned.plannedStart());
        assertEquals(TrajectoryStatus.REGISTERED, planned.status());
        assertFalse(anActiveTrajectory().hasPlannedStart());
        assertThrows(TrajectoryIsNotUnderWay.class, () -> anActiveTrajectory().movePlannedStart(14, CLOCK));
    }

    @Test
    void takesThePlannedEndAlongWithThePlannedStart() {
        Trajectory planned = aRegisteredTrajectory();
        planned.aimFor(LAST);

        planned.movePlannedStart(14, CLOCK);
        planned.schedule(START.plusDays(21), "me", CLOCK);

        assertEquals(LAST.plusDays(21), planned.plannedEnd());
        assertThrows(PlannedEndBeforeStart.class, () -> planned.aimFor(START));
    }

    @Test
    void goesFromAPauseIntoAftercare() {
        Trajectory trajectory = anActiveTrajectory();
        trajectory.pause(START.plusDays(10), "ANDERS", ReasonClass.OTHER, "me", CLOCK);

        trajectory.enterAftercare(START.plusDays(20), null, "me", CLOCK);

        assertEquals(TrajectoryStatus.AFTERCARE, trajectory.status());
    }

    @Test
    void cannotBeCompletedFromAPause() {
        Trajectory trajectory = anActiveTrajectory();
        trajectory.pause(START.plusDays(10), "ANDERS", ReasonClass.OTHER, "me", CLOCK);

        assertThrows(TransitionNotAllowed.class, () -> trajectory.end(PAID, LAST, null, "me", CLOCK));
    }

    @Test
    void startsOnce() {
        Trajectory trajectory = anActiveTrajectory();
        trajectory.pause(START.plusDays(10), "ANDERS", ReasonClass.OTHER, "me", CLOCK);

        assertThrows(TransitionNotAllowed.class, () -> trajectory.start(LAST, "me", CLOCK));
    }

    @Test
    void doesNotEndBeforeItStarted() {
        Trajectory trajectory = anActiveTrajectory();

        assertThrows(EndsBeforeStart.class, () -> trajectory.end(PAID, START.minusDays(1), null, "me", CLOCK));
    }

    @Test
    void keepsADraftToItself() {
        Trajectory draft = aDraft();

        assertTrue(draft.annul("me", CLOCK).isEmpty());
    }

    /** Every verb in every state: done when the table has the transition, and else refused without a trace. */
    @Test
    void followsTheTableWhateverIsAsked() {
        Map<TrajectoryStatus, Consumer<Trajectory>> verbs = new EnumMap<>(TrajectoryStatus.class);
        verbs.put(TrajectoryStatus.PROPOSED, it -> it.propose("me", CLOCK));
        verbs.put(TrajectoryStatus.DRAFT, it -> it.revise("me", CLOCK));
        verbs.put(TrajectoryStatus.REGISTERED, it -> it.register("me", CLOCK));
        verbs.put(TrajectoryStatus.IN_SELECTION, it -> it.select("me", CLOCK));
        verbs.put(TrajectoryStatus.WAITING, it -> it.awaitPlace("me", CLOCK));
        verbs.put(TrajectoryStatus.SCHEDULED, it -> it.schedule(START, "me", CLOCK));
        verbs.put(TrajectoryStatus.PAUSED, it -> it.pause(LAST, "ANDERS", ReasonClass.OTHER, "me", CLOCK));
        verbs.put(TrajectoryStatus.AFTERCARE, it -> it.enterAftercare(LAST, null, "me", CLOCK));
        verbs.put(TrajectoryStatus.ENTERED_IN_ERROR, it -> it.annul("me", CLOCK));
        for (TrajectoryStatus from : waysTo().keySet()) {
            verbs.forEach((to, verb) -> {
                Trajectory trajectory = waysTo().get(from).get();
                List<StatusChange> before = trajectory.history();
                if (from.mayBecome(to)) {
                    verb.accept(trajectory);
                    assertEquals(to, trajectory.status(), from + " to " + to);
                    assertEquals(before.size() + 1, trajectory.history().size(), from + " to " + to + " leaves a line");
                    assertEquals(from, trajectory.lastChange().fromStatus());
                } else {
                    assertThrows(TransitionNotAllowed.class, () -> verb.accept(trajectory), from + " to " + to);
                    assertEquals(from, trajectory.status());
                    assertEquals(before, trajectory.history());
                }
            });
        }
    }

    private static Map<TrajectoryStatus, Supplier<Trajectory>> waysTo() {
        Map<TrajectoryStatus, Supplier<Trajectory>> ways = new EnumMap<>(TrajectoryStatus.class);
        ways.put(TrajectoryStatus.DRAFT, TrajectoryTest::aDraft);
        ways.put(TrajectoryStatus.PROPOSED, () -> after(aDraft(), it -> it.propose("me", CLOCK)));
        ways.put(TrajectoryStatus.REGISTERED, TrajectoryTest::aRegisteredTrajectory);
        ways.put(TrajectoryStatus.IN_SELECTION, () -> after(aRegisteredTrajectory(), it -> it.select("me", CLOCK)));
        ways.put(TrajectoryStatus.WAITING, () -> after(aRegisteredTrajectory(), it -> it.awaitPlace("me", CLOCK)));
        ways.put(
                TrajectoryStatus.SCHEDULED,
                () -> after(aRegisteredTrajectory(), it -> it.schedule(START, "me", CLOCK)));
        ways.put(TrajectoryStatus.ACTIVE, TrajectoryTest::anActiveTrajectory);
        ways.put(
                TrajectoryStatus.PAUSED,
                () -> after(anActiveTrajectory(), it -> it.pause(LAST, "ANDERS", ReasonClass.OTHER, "me", CLOCK)));
        ways.put(
                TrajectoryStatus.AFTERCARE,
                () -> after(anActiveTrajectory(), it -> it.enterAftercare(LAST, null, "me", CLOCK)));
        ways.put(
                TrajectoryStatus.COMPLETED,
                () -> after(anActiveTrajectory(), it -> it.end(PAID, LAST, null, "me", CLOCK)));
        ways.put(
                TrajectoryStatus.DISCONTINUED,
                () -> after(anActiveTrajectory(), it -> it.end(CHOICE, LAST, null, "me", CLOCK)));
        ways.put(
                TrajectoryStatus.NOT_STARTED,
                () -> after(aRegisteredTrajectory(), it -> it.end(CHOICE, LAST, null, "me", CLOCK)));
        ways.put(TrajectoryStatus.ENTERED_IN_ERROR, () -> after(aDraft(), it -> it.annul("me", CLOCK)));
        return ways;
    }

    private static Trajectory after(Trajectory trajectory, Consumer<Trajectory> verb) {
        verb.accept(trajectory);
        return trajectory;
    }

    @Test
    void remembersWhoChangedWhatAndFromWhen() {
        Trajectory trajectory = anActiveTrajectory();

        List<StatusChange> history = trajectory.history();

        assertEquals(
                List.of(TrajectoryStatus.DRAFT, TrajectoryStatus.REGISTERED, TrajectoryStatus.ACTIVE),
                history.stream().map(StatusChange::toStatus).toList());
        assertEquals("me", history.get(2).changedBy());
        assertEquals(START, history.get(2).effectiveOn());
        assertEquals(CLOCK.instant(), history.get(2).changedAt());
    }

    @Test
    void isTransferredToAnotherOrganisationOnly() {
        Trajectory trajectory = anActiveTrajectory();
        Trajectory same = aDraft();

        assertThrows(AlreadyExecutedByOrganisation.class, () -> trajectory.transfer(LAST, same, "me", CLOCK));
    }

    @Test
    void takesAPlannedEndAlongThatHasNotPassed() {
        Trajectory planned = anActiveTrajectory();
        planned.planEnd(LAST, PlannedEndCause.START, CLOCK);
        Trajectory overdue = anActiveTrajectory();
        overdue.planEnd(START.plusDays(1), PlannedEndCause.START, CLOCK);
        Trajectory going = elsewhere();
        Trajectory late = elsewhere();

        planned.transfer(LAST, going, "me", CLOCK);
        overdue.transfer(LAST, late, "me", CLOCK);

        assertEquals(LAST, going.plannedEnd());
        assertEquals(null, late.plannedEnd());
    }

    @Test
    void coversTheDaysFromItsStartUntilItsLast() {
        Trajectory trajectory = anActiveTrajectory();
        trajectory.end(PAID, LAST, null, "me", CLOCK);

        assertFalse(trajectory.covers(START.minusDays(1)));
        assertTrue(trajectory.covers(START));
        assertTrue(trajectory.covers(LAST));
        assertFalse(trajectory.covers(LAST.plusDays(1)));
    }

    @Test
    void correctsItsEndAndReplacesWhatWasTold() {
        Trajectory trajectory = anActiveTrajectory();
        TrajectoryEnded first = trajectory.end(PAID, LAST, null, "me", CLOCK).orElseThrow();

        TrajectoryEnded second = trajectory
                .correctEnd(CHOICE, LAST.minusDays(7), null, false, "me", CLOCK)
                .orElseThrow();
        TrajectoryEnded third =
                trajectory.correctEnd(PAID, LAST, null, false, "me", CLOCK).orElseThrow();

        assertEquals(first.stamp().eventId(), second.stamp().supersedes());
        assertEquals(second.stamp().eventId(), third.stamp().supersedes());
        assertEquals(Outcome.DISCONTINUED, second.outcome());
        assertEquals(LAST.minusDays(7), second.lastDay());
        assertEquals(TrajectoryStatus.COMPLETED, trajectory.status());
        assertEquals(LAST, trajectory.lastDay());
    }

    @Test
    void correctsNoEndThatItDoesNotHave() {
        assertThrows(
                TrajectoryHasNotEnded.class,
                () -> anActiveTrajectory().correctEnd(PAID, LAST, null, false, "me", CLOCK));
        Trajectory paused = anActiveTrajectory();
        paused.pause(START.plusDays(10), "ANDERS", ReasonClass.OTHER, "me", CLOCK);
        paused.end(CHOICE, LAST, null, "me", CLOCK);

        assertThrows(TransitionNotAllowed.class, () -> paused.correctEnd(PAID, LAST, null, false, "me", CLOCK));
    }

    @Test
    void goesOnUntilTheDayOfItsTransferAndForgetsItAtItsEnd() {
        Trajectory trajectory = anActiveTrajectory();

        trajectory.planTransfer(Tokens.VOORBURG, LAST, "me", CLOCK);

        assertEquals(TrajectoryStatus.ACTIVE, trajectory.status());
        assertTrue(trajectory.covers(LAST));
        assertEquals(TrajectoryStatus.REGISTERED, trajectory.lastChange().fromStatus());
        assertEquals(4, trajectory.changes().size(), "who planned it is known");
        trajectory.end(CHOICE, LAST.minusDays(1), null, "me", CLOCK);
        assertEquals(null, trajectory.transferOn());
        assertThrows(NoTransferIsPlanned.class, () -> trajectory.cancelTransfer("me", CLOCK));
        assertThrows(TransitionNotAllowed.class, () -> trajectory.planTransfer(Tokens.VOORBURG, LAST, "me", CLOCK));
        assertThrows(
                AlreadyExecutedByOrganisation.class,
                () -> anActiveTrajectory().planTransfer(Tokens.PUTTEN, LAST, "me", CLOCK));
    }

    private static Trajectory aDraft() {
        return new Trajectory(UUID.randomUUID(), UUID.randomUUID(), Tokens.PUTTEN, START, "me", CLOCK);
    }

    private static Trajectory elsewhere() {
        return new Trajectory(UUID.randomUUID(), UUID.randomUUID(), "00000001000000000201", LAST, "me", CLOCK);
    }

    private static Trajectory aRegisteredTrajectory() {
        Trajectory trajectory = aDraft();
        trajectory.register("me", CLOCK);
        return trajectory;
    }

    private static Trajectory anActiveTrajectory() {
        Trajectory trajectory = aRegisteredTrajectory();
        trajectory.start(START, "me", CLOCK);
        return trajectory;
    }
}
