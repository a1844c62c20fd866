package nl.doorstroom.participants.benefit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.benefit.BenefitReduction.Change;
import nl.doorstroom.participants.benefit.BenefitReduction.Terms;
import nl.doorstroom.participants.benefit.BenefitSpell.EndReason;
import nl.doorstroom.participants.benefit.BenefitSpell.Household;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.problem.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** How a benefit is lowered, and how that is said anew. The benefit begins on 1 January 2025. */
class BenefitReductionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate START = LocalDate.parse("2025-01-01");
    private static final String USER = "somebody";
    private static final Household HOUSEHOLD =
            new Household(UUID.randomUUID(), List.of(UUID.randomUUID(), UUID.randomUUID()), 3);
    private static final EndReason WORK = new EndReason("WERK", ReasonClass.TOWARDS_WORK, null);

    private final BenefitSpell spell = new BenefitSpell(HOUSEHOLD.id(), HOUSEHOLD.id(), "PW_ALGEMEEN", START, CLOCK);
    private final UUID started =
            spell.start(null, HOUSEHOLD, USER, CLOCK).stamp().eventId();

    /** What lowers it already, its last day, what is registered, and the rule that it breaks. */
    @ParameterizedTest
    @CsvSource({
        "'', , 2025-01-01, , ",
        "'', , 2024-12-31, , BeforeBenefitStarted",
        "'', 2025-06-30, 2025-06-30, , ",
        "'', 2025-06-30, 2025-07-01, , BenefitAlreadyEnded",
        "'', 2025-06-30, 2025-03-01, 2025-06-30, ",
        "'', 2025-06-30, 2025-03-01, 2025-07-01, BenefitAlreadyEnded",
        // One without a last day makes way for the next one.
        "2025-03-01, , 2025-04-01, , ",
        "2025-03-01, , 2025-02-01, , ",
        "2025-03-01, , 2025-03-01, , ReductionsOverlap",
        "2025-03-01, , 2025-02-01, 2025-02-28, ",
        "2025-03-01, , 2025-02-01, 2025-03-01, ReductionsOverlap",
        "2025-03-01/2025-04-30, , 2025-04-30, , ReductionsOverlap",
        "2025-03-01/2025-04-30, , 2025-05-01, , ",
        "2025-03-01/2025-04-30, , 2025-02-01, , ",
        "2025-03-01/2025-04-30, , 2025-02-01, 2025-06-30, ReductionsOverlap",
        "2025-03-01/2025-03-01, , 2025-03-01, 2025-03-01, ReductionsOverlap"
    })
    void fitsIntoTheBenefitAndBesideOthers(
            String known,
            @Nullable LocalDate lastDay,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String broken) {
        if (!known.isEmpty()) {
            String[] days = known.split("/", -1);
            reduce(LocalDate.parse(days[0]), days.length > 1 ? LocalDate.parse(days[1]) : null);
        }
        if (lastDay != null) {
            spell.end(lastDay, WORK, HOUSEHOLD, USER, CLOCK);
        }

        if (broken == null) {
            UUID reduction = reduce(from, to).reductionId();
            assertEquals(terms(from, to), spell.reduction(reduction).terms());
        } else {
            assertEquals(
                    broken,
                    assertThrows(Refusal.class, () -> reduce(from, to))
                            .getClass()
                            .getSimpleName());
        }
    }

    @Test
    void isReplacedByItsCorrectionAndStaysReadable() {
        BenefitReduced reduced = reduce(START, null);

        BenefitReduced corrected = spell.correctReduction(
                reduced.reductionId(), terms(START, START.plusMonths(1)), HOUSEHOLD, "another", CLOCK);

        assertEquals(reduced.stamp().eventId(), corrected.stamp().supersedes());
        assertEquals(START.plusMonths(1), corrected.terms().toDate());
        BenefitReduction reduction = spell.reduction(reduced.reductionId());
        assertEquals("another", reduction.recordedBy());
        assertEquals(
                List.of(Change.REDUCED, Change.CORRECTED),
                reduction.history().stream()
                        .map(BenefitReductionVersion::change)
                        .toList());
        assertEquals(terms(START, null), reduction.history().get(0).terms());
        assertEquals(1, spell.reductions().size());
    }

    @Test
    void endsOnceAndNotBeforeItBegan() {
        UUID id = reduce(START.plusDays(10), null).reductionId();

        assertThrows(BeforeReductionStarted.class, () -> endReduction(id, START.plusDays(9)));
        BenefitReduced ended = endReduction(id, START.plusDays(20));

        assertEquals(START.plusDays(20), ended.terms().toDate());
        assertThrows(ReductionHasEnded.class, () -> endReduction(id, START.plusDays(21)));
    }

    @Test
    void doesNotEndAfterTheNextOneBegan() {
        UUID id = reduce(START, null).reductionId();
        reduce(START.plusDays(30), null);

        assertThrows(ReductionsOverlap.class, () -> endReduction(id, START.plusDays(30)));
        assertEquals(
                START.plusDays(29), endReduction(id, START.plusDays(29)).terms().toDate());
    }

    /** What never was ends nothing. */
    @Test
    void lowersUntilItsLastDayOrTheNextOne() {
        UUID first = reduce(START, null).reductionId();
        assertNull(spell.lowersUntil(spell.reduction(first)));

        UUID last = reduce(START.plusDays(30), START.plusDays(60)).reductionId();
        UUID between = reduce(START.plusDays(10), null).reductionId();

        assertEquals(START.plusDays(9), spell.lowersUntil(spell.reduction(first)));
        assertEquals(START.plusDays(29), spell.lowersUntil(spell.reduction(between)));
        assertEquals(START.plusDays(60), spell.lowersUntil(spell.reduction(last)));
        spell.annulReduction(between, "DUBBEL", HOUSEHOLD, USER, CLOCK);
        assertEquals(START.plusDays(29), spell.lowersUntil(spell.reduction(first)));
    }

    @Test
    void makesRoomWhenItNeverWas() {
        BenefitReduced reduced = reduce(START.plusDays(40), null);
        UUID id = reduced.reductionId();

        BenefitReduced annulled = spell.annulReduction(id, "DUBBEL", HOUSEHOLD, USER, CLOCK);

        assertEquals(reduced.stamp().eventId(), annulled.stamp().supersedes());
        assertEquals(START.plusDays(39), annulled.terms().toDate());
        assertEquals(List.of(), spell.reductions());
        assertEquals("DUBBEL", spell.reduction(id).history().get(1).changeReason());
        assertThrows(ReductionIsAnnulled.class, () -> endReduction(id, START.plusDays(50)));
        reduce(START.plusDays(40), null);
        spell.end(START.plusDays(45), WORK, HOUSEHOLD, USER, CLOCK);
    }

    /** Two corrections never replace the same event: what is told of a reduction is replaced by what is told of it. */
    @Test
    void isNotReplacedByACorrectionOfTheBenefit() {
        BenefitReduced reduced = reduce(START.plusDays(40), null);

        BenefitCorrected first = spell.correct(START.plusDays(1), null, null, null, HOUSEHOLD, USER, CLOCK);
        BenefitReduced ended = endReduction(reduced.reductionId(), START.plusDays(50));
        BenefitCorrected second = spell.correct(START.plusDays(2), null, null, null, HOUSEHOLD, USER, CLOCK);

        assertEquals(started, first.stamp().supersedes());
        assertEquals(reduced.stamp().eventId(), ended.stamp().supersedes());
        assertEquals(first.stamp().eventId(), second.stamp().supersedes());
    }

    @Test
    void isOfABenefitThatStands() {
        UUID id = reduce(START, null).reductionId();
        assertThrows(NotFound.class, () -> endReduction(UUID.randomUUID(), START));
        spell.annul("DUBBEL", HOUSEHOLD, USER, CLOCK);

        assertThrows(BenefitIsAnnulled.class, () -> endReduction(id, START));
    }

    private BenefitReduced reduce(LocalDate from, @Nullable LocalDate to) {
        return spell.reduce(terms(from, to), HOUSEHOLD, USER, CLOCK);
    }

    private BenefitReduced endReduction(UUID id, LocalDate lastDay) {
        return spell.endReduction(id, lastDay, HOUSEHOLD, USER, CLOCK);
    }

    private static Terms terms(LocalDate from, @Nullable LocalDate to) {
        return new Terms(from, to, new BigDecimal("8"), null);
    }
}
