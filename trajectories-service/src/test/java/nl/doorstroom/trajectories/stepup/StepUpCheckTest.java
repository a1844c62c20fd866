package nl.doorstroom.trajectories.stepup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import nl.doorstroom.trajectories.attendance.HoursProgress;
import nl.doorstroom.trajectories.stepup.StepUpCheck.Finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class StepUpCheckTest {

    private static final LocalDate ON = LocalDate.of(2026, 4, 6);
    private static final StepUpTerms TERMS = StepUpTerms.DEFAULT;
    private static final HoursProgress ENOUGH = progress("32", "25.6", "0");

    @ParameterizedTest
    @CsvSource({
        // Monday to Sunday: only weeks that are over count.
        "2026-04-06, 2026-03-09, 2026-04-05",
        "2026-04-11, 2026-03-09, 2026-04-05",
        "2026-04-12, 2026-03-09, 2026-04-05",
        "2026-04-13, 2026-03-16, 2026-04-12",
    })
    void countsWholeWeeksThatAreOver(LocalDate on, LocalDate first, LocalDate last) {
        assertEquals(first, StepUpCheck.firstDay(on, TERMS));
        assertEquals(last, StepUpCheck.lastDay(on));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatStandsInTheWay(StepUpTerms terms, StepUpFacts facts, List<StepUpCondition> unmet) {
        StepUpCheck check = StepUpCheck.of(ON, terms, facts);

        assertEquals(
                unmet,
                check.findings().stream()
                        .filter(finding -> !finding.met())
                        .map(Finding::condition)
                        .toList());
        assertEquals(unmet.isEmpty(), check.isMet());
    }

    static Stream<Arguments> saysWhatStandsInTheWay() {
        StepUpTerms off = new StepUpTerms(false, 80, 4, hours("4"), hours("36"), true, true, 8);
        StepUpTerms lenient = new StepUpTerms(true, 80, 4, hours("4"), hours("36"), false, false, 8);
        return Stream.of(
                arguments(TERMS, facts(true, "8", ENOUGH, true, false, false, null), List.of()),
                arguments(
                        off, facts(true, "8", ENOUGH, true, false, false, null), List.of(StepUpCondition.RULE_ACTIVE)),
                arguments(
                        TERMS,
                        facts(false, "8", ENOUGH, true, false, false, null),
                        List.of(StepUpCondition.TRAJECTORY_RUNS)),
                arguments(
                        TERMS,
                        facts(true, null, ENOUGH, true, false, false, null),
                        List.of(StepUpCondition.STEADY_HOURS, StepUpCondition.BELOW_MOST_HOURS)),
                arguments(TERMS, facts(true, "32", ENOUGH, true, false, false, null), List.of()),
                arguments(
                        TERMS,
                        facts(true, "32.5", ENOUGH, true, false, false, null),
                        List.of(StepUpCondition.BELOW_MOST_HOURS)),
                arguments(
                        TERMS,
                        facts(true, "8", progress("32", "25.59", "0"), true, false, false, null),
                        List.of(StepUpCondition.ATTENDANCE)),
                // Absences that are excused do not count against.
                arguments(TERMS, facts(true, "8", progress("32", "12.8", "16"), true, false, false, null), List.of()),
                arguments(
                        TERMS,
                        facts(true, "8", progress("32", "0", "32"), true, false, false, null),
                        List.of(StepUpCondition.ATTENDANCE)),
                arguments(
                        TERMS, facts(true, "8", ENOUGH, false, false, false, null), List.of(StepUpCondition.TALK_HELD)),
                arguments(
                        TERMS,
                        facts(true, "8", ENOUGH, true, true, false, null),
                        List.of(StepUpCondition.NO_OPEN_SIGNAL)),
                arguments(lenient, facts(true, "8", ENOUGH, false, true, false, null), List.of()),
                arguments(
                        TERMS,
                        facts(true, "8", ENOUGH, true, false, true, null),
                        List.of(StepUpCondition.NO_OPEN_PROPOSAL)),
                arguments(
                        TERMS,
                        facts(
                                true,
                                "8",
                                ENOUGH,
                                true,
                                false,
                                false,
                                ON.minusWeeks(8).plusDays(1)),
                        List.of(StepUpCondition.NO_RECENT_REFUSAL)),
                arguments(TERMS, facts(true, "8", ENOUGH, true, false, false, ON.minusWeeks(8)), List.of()));
    }

    @Test
    void addsTheHoursOfTheRule() {
        StepUpCheck check = StepUpCheck.of(ON, TERMS, facts(true, "8.5", ENOUGH, true, false, false, null));

        assertEquals(hours("12.5"), check.proposedHours());
    }

    private static StepUpFacts facts(
            boolean runs,
            @Nullable String steadyHours,
            HoursProgress progress,
            boolean talkHeld,
            boolean signalOpen,
            boolean proposalOpen,
            @Nullable LocalDate refusedOn) {
        return new StepUpFacts(
                runs,
                steadyHours == null ? null : hours(steadyHours),
                progress,
                talkHeld,
                signalOpen,
                proposalOpen,
                refusedOn);
    }

    private static HoursProgress progress(String planned, String worked, String excused) {
        return new HoursProgress(
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 4, 5),
                hours(planned),
                hours(worked),
                hours(excused),
                hours("80"),
                List.of());
    }

    private static BigDecimal hours(String hours) {
        return new BigDecimal(hours);
    }
}
