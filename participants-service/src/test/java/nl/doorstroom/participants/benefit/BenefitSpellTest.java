package nl.doorstroom.participants.benefit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.benefit.BenefitSpell.EndReason;
import nl.doorstroom.participants.benefit.BenefitSpell.Household;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenefitSpellTest {

    private static final Clock CLOCK = on("2026-03-02");
    private static final Household HOUSEHOLD = new Household(UUID.randomUUID(), List.of(UUID.randomUUID()), 1);
    private static final EndReason WORK = new EndReason("WERK", ReasonClass.TOWARDS_WORK, UUID.randomUUID());
    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "RUNNING,  end,     -",
                "RUNNING,  correct, -",
                "RUNNING,  annul,   -",
                "ENDED,    end,     BenefitAlreadyEnded",
                "ENDED,    correct, -",
                "ENDED,    annul,   -",
                "ANNULLED, end,     BenefitIsAnnulled",
                "ANNULLED, correct, BenefitIsAnnulled",
                "ANNULLED, annul,   BenefitIsAnnulled",
            })
    void changesAsItsStateAllows(String state, String change, @Nullable String refusal) {
        BenefitSpell spell = aSpell(START);
        if (state.equals("ENDED")) {
            spell.end(LAST, WORK, HOUSEHOLD, "user", CLOCK);
        } else if (state.equals("ANNULLED")) {
            spell.annul("DUBBEL", HOUSEHOLD, "user", CLOCK);
        }
        int versions = spell.history().size();
        Consumer<BenefitSpell> changed = changed(change);

        if (refusal == null) {
            changed.accept(spell);
            assertEquals(versions + 1, spell.history().size());
        } else {
            RuntimeException refused = assertThrows(RuntimeException.class, () -> changed.accept(spell));
            assertEquals(refusal, refused.getClass().getSimpleName());
            assertEquals(versions, spell.history().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-06-30, true"})
    void endsOnItsFirstDayOrLater(LocalDate last, boolean fits) {
        BenefitSpell spell = aSpell(START);

        if (fits) {
            assertEquals(last, spell.end(last, WORK, HOUSEHOLD, "user", CLOCK).lastDay());
            assertEquals(last, spell.lastDay());
            assertEquals(WORK.placementId(), spell.placementId().orElseThrow());
        } else {
            assertThrows(BeforeBenefitStarted.class, () -> spell.end(last, WORK, HOUSEHOLD, "user", CLOCK));
            assertThrows(
                    BeforeBenefitStarted.class, () -> spell.correct(START, last, WORK, null, HOUSEHOLD, "user", CLOCK));
            assertNull(spell.lastDay());
        }
    }

    /** What was told last of the end is what the next one replaces. */
    @Test
    void tellsWhatEachChangeReplaces() {
        BenefitSpell spell = aSpell(START);
        BenefitEnded ended = spell.end(LAST, WORK, HOUSEHOLD, "user", CLOCK);
        BenefitEndAnnulled annulled = spell.annulEnd(aSpell(LAST.plusDays(9)), HOUSEHOLD, "user", CLOCK);
        BenefitCorrected restored = spell.restoreEnd(WORK, HOUSEHOLD, "user", CLOCK);
        BenefitCorrected goesOn = spell.correct(START, null, null, null, HOUSEHOLD, "user", CLOCK);
        BenefitCorrected never = spell.annul("DUBBEL", HOUSEHOLD, "user", CLOCK);

        assertNull(ended.stamp().supersedes());
        assertEquals(ended.stamp().eventId(), annulled.stamp().supersedes());
        assertEquals(annulled.stamp().eventId(), restored.stamp().supersedes());
        assertEquals(restored.stamp().eventId(), goesOn.stamp().supersedes());
        assertEquals(goesOn.stamp().eventId(), never.stamp().supersedes());
        assertEquals(LAST, restored.lastDay());
        assertNull(goesOn.lastDay());
        assertEquals(START.minusDays(1), never.lastDay());
        assertEquals(
                "STARTED ENDED END_ANNULLED END_RESTORED CORRECTED ANNULLED",
                spell.history().stream().map(BenefitSpellVersion::change).collect(Collectors.joining(" ")));
    }

    @Test
    void keepsTheLastDayOfAnEndThatDidNotLast() {
        BenefitSpell spell = aSpell(START);
        BenefitSpell restart = aSpell(LAST.plusDays(9));
        spell.end(LAST, WORK, HOUSEHOLD, "user", CLOCK);

        spell.annulEnd(restart, HOUSEHOLD, "user", CLOCK);
        assertEquals(restart.id(), spell.annulledBy());
        assertEquals(LAST, spell.lastDay());

        spell.correct(START, LAST, WORK, null, HOUSEHOLD, "user", CLOCK);
        assertNull(spell.annulledBy());
    }

    @Test
    void hasNoEndToAnnulWhileItRuns() {
        BenefitSpell spell = aSpell(START);

        assertThrows(IllegalStateException.class, () -> spell.annulEnd(aSpell(LAST), HOUSEHOLD, "user", CLOCK));
    }

    /** Days are counted one by one, through leap days and the ends of years. */
    @Test
    void isRestartedWithinThirtyDays() {
        for (LocalDate last = LocalDate.of(2023, 12, 1); last.getYear() < 2025; last = last.plusDays(1)) {
            BenefitSpell spell = aSpell(LocalDate.of(2020, 1, 1));
            spell.end(last, WORK, HOUSEHOLD, "user", CLOCK);
            for (long days = -1; days <= 32; days++) {
                BenefitSpell other = aSpell(LocalDate.ofEpochDay(last.toEpochDay() + days));
                assertEquals(days >= 1 && days <= 30, spell.isRestartedBy(other), last + " and " + days + " days");
            }
        }
    }

    @Test
    void isRestartedByNothingThatNeverWasAndNotWhenItNeverWas() {
        BenefitSpell spell = aSpell(START);
        BenefitSpell restart = aSpell(LAST.plusDays(1));
        assertFalse(spell.isRestartedBy(restart));

        spell.end(LAST, WORK, HOUSEHOLD, "user", CLOCK);
        assertTrue(spell.isRestartedBy(restart));
        restart.annul("DUBBEL", HOUSEHOLD, "user", CLOCK);
        assertFalse(spell.isRestartedBy(restart));

        spell.annul("DUBBEL", HOUSEHOLD, "user", CLOCK);
        assertFalse(spell.isRestartedBy(aSpell(LAST.plusDays(1))));
    }

    /** Some day is a day of both, whichever is asked. */
    @Test
    void overlapsWhatHasADayInCommonWithIt() {
        long seed = 20260302;
        Random chance = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            BenefitSpell one = aSpell(chance);
            BenefitSpell other = aSpell(chance);
            boolean common = START.minusDays(1)
                    .datesUntil(START.plusDays(60))
                    .anyMatch(day -> isOn(one, day) && isOn(other, day));

            assertEquals(common, one.overlaps(other), () -> shown(one) + " and " + shown(other) + ", seed " + seed);
            assertEquals(common, other.overlaps(one), () -> shown(one) + " and " + shown(other) + ", seed " + seed);
        }
    }

    private static boolean isOn(BenefitSpell spell, LocalDate day) {
        LocalDate last = spell.lastDay();
        return !day.isBefore(spell.startDate()) && (last == null || !day.isAfter(last));
    }

    private static String shown(BenefitSpell spell) {
        return spell.startDate() + "/" + spell.lastDay();
    }

    private static BenefitSpell aSpell(Random chance) {
        BenefitSpell spell = aSpell(START.plusDays(chance.nextInt(40)));
        if (chance.nextInt(4) > 0) {
            spell.end(spell.startDate().plusDays(chance.nextInt(15)), WORK, HOUSEHOLD, "user", CLOCK);
        }
        return spell;
    }

    private static BenefitSpell aSpell(LocalDate start) {
        BenefitSpell spell = new BenefitSpell(HOUSEHOLD.id(), HOUSEHOLD.id(), "PW_ALGEMEEN", start, CLOCK);
        spell.start(null, HOUSEHOLD, "user", CLOCK);
        return spell;
    }

    private static Consumer<BenefitSpell> changed(String change) {
        return switch (change) {
            case "end" -> spell -> spell.end(LAST, WORK, HOUSEHOLD, "user", CLOCK);
            case "correct" -> spell -> spell.correct(START, LAST, WORK, null, HOUSEHOLD, "user", CLOCK);
            default -> spell -> spell.annul("DUBBEL", HOUSEHOLD, "user", CLOCK);
        };
    }
}
