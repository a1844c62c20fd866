package nl.doorstroom.participants.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LadderViewTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final LadderFact job = fact(LadderFact.Kind.PLACEMENT, 6, false, "2026-02-01", "2026-06-30");
    private final LadderFact supportedJob = fact(LadderFact.Kind.PLACEMENT, 6, true, "2026-02-01", null);
    private final LadderFact place = fact(LadderFact.Kind.CREW_PLACE, 4, false, "2026-01-12", null);
    private final LadderFact trajectory = fact(LadderFact.Kind.TRAJECTORY, 0, true, "2025-03-01", "2026-04-30");
    private final LadderFact education = fact(LadderFact.Kind.DESTINATION, 3, false, "2026-01-01", "2026-06-30");
    private final LadderFact contribution = ofTrajectory(LadderFact.Kind.DESTINATION, "2026-01-01", "2026-06-30");
    private final LadderFact benefit = fact(LadderFact.Kind.BENEFIT, 0, true, "2023-01-01", "2026-04-30");

    /**
     * What holds (J job, S supported job, P place in a crew, B benefit, T trajectory, E education or C contribution as its
     * destination), what was stated, and what follows.
     */
    @ParameterizedTest
    @CsvSource({
        "'', , , false",
        "'', 1, 1, true",
        "'', 2, 2, true",
        "'', 3, , false",
        "B, , , false",
        "B, 2, 2, true",
        "P, , 4, false",
        "P, 2, 4, false",
        "PB, 1, 4, false",
        "J, , 6, false",
        "JB, , 5, false",
        "S, , 5, false",
        "SJ, , 5, false",
        "JP, 2, 6, false",
        "JPB, , 5, false",
        "T, , , false",
        "T, 1, 1, true",
        "T, 2, 2, true",
        "T, 3, 3, true",
        "T, 4, , false",
        "TB, 3, 3, true",
        "C, , , false",
        "TC, 3, 3, true",
        // Stated when nothing made activities likely.
        "C, 3, , false",
        "E, , 3, false",
        "E, 1, 3, false",
        "TE, 3, 3, false",
        "TP, 3, 4, false",
        "TJ, 3, 5, false",
        "EJ, 3, 6, false"
    })
    void isDerivedFromWhatHolds(String holding, @Nullable Integer stated, @Nullable Integer step, boolean asserted) {
        LadderStanding standing = view(holding, stated).on(DAY);

        assertEquals(step, standing.step());
        assertEquals(asserted, standing.asserted());
    }

    @Test
    void namesTheFactsThatDecideAndNoOthers() {
        assertEquals(List.of(benefit, job), view("JPB", 2).on(DAY).derivedFrom());
        assertEquals(List.of(job), view("JP", null).on(DAY).derivedFrom());
        assertEquals(List.of(place), view("PB", null).on(DAY).derivedFrom());
        assertEquals(List.of(), view("B", 2).on(DAY).derivedFrom());
        assertEquals(List.of(trajectory), view("TB", 3).on(DAY).derivedFrom());
        assertEquals(List.of(), view("TB", 2).on(DAY).derivedFrom());
    }

    /** The highest step that may be stated. */
    @ParameterizedTest
    @CsvSource({"'', 2", "B, 2", "P, 4", "JB, 5", "J, 6", "T, 3", "C, 3", "E, 3", "TP, 4", "TJ, 5"})
    void provesNoMoreThanFactsSay(String holding, int provable) {
        assertEquals(provable, view(holding, 1).provable(DAY));
    }

    @Test
    void holdsFromTheFirstToTheLastDay() {
        LadderView view = view("J", null);

        assertEquals(null, view.on(LocalDate.parse("2026-01-31")).step());
        assertEquals(6, view.on(LocalDate.parse("2026-02-01")).step());
        assertEquals(6, view.on(LocalDate.parse("2026-06-30")).step());
        assertEquals(null, view.on(LocalDate.parse("2026-07-01")).step());
    }

    @Test
    void fallsBackToWhatWasStatedBeforeWhenTheTrajectoryIsOver() {
        LadderView view =
                new LadderView(List.of(trajectory), List.of(statement(2, "2025-01-01"), statement(3, "2025-06-01")));

        assertEquals(
                List.of("2025-01-01 2", "2025-06-01 3", "2026-05-01 2"),
                view.periods().stream()
                        .map(period -> period.validFrom() + " " + period.step())
                        .toList());
        assertTrue(view.periods().get(1).factIds().contains(trajectory.id()));
    }

    /** Nobody said anything of what somebody does beside a later trajectory. */
    @Test
    void countsAStatementBesideItsTrajectoryAndWhereThatLedToAndBesideNoOther() {
        LadderFact destination = ofTrajectory(LadderFact.Kind.DESTINATION, "2026-05-01", "2026-10-31");
        LadderFact next = fact(LadderFact.Kind.TRAJECTORY, 0, true, "2026-10-01", null);
        LadderView view = new LadderView(
                List.of(trajectory, destination, next),
                List.of(statement(2, "2025-01-01"), statement(3, "2025-06-01")));

        assertEquals(
                List.of("2025-01-01 2", "2025-06-01 3", "2026-11-01 2"),
                view.periods().stream()
                        .map(period -> period.validFrom() + " " + period.step())
                        .toList());
        assertEquals(
                List.of(destination), view.on(LocalDate.parse("2026-10-15")).derivedFrom());
        assertEquals(3, view.provable(LocalDate.parse("2026-11-01")));
    }

    @Test
    void takesTheLatestStatementThatIsNotWithdrawn() {
        LadderStatement early = statement(1, "2025-01-01");
        LadderStatement late = statement(2, "2025-06-01");
        LadderView view = new LadderView(List.of(), List.of(late, early));

        assertEquals(1, view.on(LocalDate.parse("2025-05-31")).step());
        assertEquals(2, view.on(DAY).step());
        late.withdraw("ONTERECHT_INGEVOERD", "somebody", Clock.systemUTC());
        assertEquals(1, view.on(DAY).step());
    }

    @Test
    void tellsTheWholeWay() {
        LadderStatement statement = statement(2, "2025-06-01");
        LadderView view = new LadderView(List.of(job, place, benefit), List.of(statement));

        List<LadderPeriod> way = view.periods();

        assertEquals(
                List.of(
                        "2025-06-01 2 true",
                        "2026-01-12 4 false",
                        "2026-02-01 5 false",
                        "2026-05-01 6 false",
                        "2026-07-01 4 false"),
                way.stream()
                        .map(period -> period.validFrom() + " " + period.step() + " " + period.asserted())
                        .toList());
        assertEquals(List.of(statement.id()), way.get(0).factIds());
        assertTrue(way.get(2).factIds().containsAll(List.of(job.id(), benefit.id())));
        assertFalse(way.get(3).factIds().contains(benefit.id()));
    }

    private LadderView view(String holding, @Nullable Integer stated) {
        List<LadderFact> facts = new ArrayList<>();
        if (holding.contains("J")) {
            facts.add(job);
        }
        if (holding.contains("S")) {
            facts.add(supportedJob);
        }
        if (holding.contains("P")) {
            facts.add(place);
        }
        if (holding.contains("T")) {
            facts.add(trajectory);
        }
        if (holding.contains("E")) {
            facts.add(education);
        }
        if (holding.contains("C")) {
            facts.add(contribution);
        }
        if (holding.contains("B")) {
            facts.add(benefit);
        }
        return new LadderView(facts, stated == null ? List.of() : List.of(statement(stated, "2025-06-01")));
    }

    private static LadderStatement statement(int step, String statedOn) {
        return new LadderStatement(PERSON, step, LocalDate.parse(statedOn), "GESPREK", "somebody", Clock.systemUTC());
    }

    private LadderFact ofTrajectory(LadderFact.Kind kind, String first, String last) {
        return new LadderFact(trajectory.id(), kind, 0, false, LocalDate.parse(first), LocalDate.parse(last));
    }

    private static LadderFact fact(
            LadderFact.Kind kind, int step, boolean support, String first, @Nullable String last) {
        return new LadderFact(
                UUID.randomUUID(),
                kind,
                step,
                support,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last));
    }
}
