package nl.doorstroom.participants.basiccondition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.calendar.DutchCalendar;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BasicConditionTest {

    private static final List<String> STATUSES =
            List.of("OP_ORDE", "IN_AANPAK", "NIET_OP_ORDE", "NIET_VAN_TOEPASSING", "ONBEKEND");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        // Lost, and only then.
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01',                                2026-02-01",
        "'NIET_OP_ORDE 2026-01-01',                                                    ",
        "'ONBEKEND 2026-01-01, NIET_OP_ORDE 2026-02-01',                               ",
        "'OP_ORDE 2026-01-01, IN_AANPAK 2026-02-01',                                   ",
        // Kept lost while somebody works on it, and not any longer.
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, IN_AANPAK 2026-02-10',          2026-02-01",
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, NIET_OP_ORDE 2026-02-10',       2026-02-01",
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, ONBEKEND 2026-02-10',           2026-02-01",
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, OP_ORDE 2026-02-10',            ",
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, NIET_VAN_TOEPASSING 2026-02-10',",
        // Lost again.
        "'NIET_OP_ORDE 2026-01-01, OP_ORDE 2026-02-01, NIET_OP_ORDE 2026-02-15',       2026-02-15",
        // Back-dated: what counts is whether it changes what holds today.
        "'OP_ORDE 2026-02-01, NIET_OP_ORDE 2026-01-01',                                ",
        "'NIET_OP_ORDE 2026-02-01, OP_ORDE 2026-01-01',                                ",
        "'OP_ORDE 2026-01-01, IN_AANPAK 2026-01-10, OP_ORDE 2026-01-10, NIET_OP_ORDE 2026-01-20', 2026-01-20",
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, OP_ORDE 2026-01-15',            2026-02-01",
        // About the same day: the later statement replaces the earlier one.
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-01-01',                                2026-01-01",
        "'OP_ORDE 2026-01-01, NIET_OP_ORDE 2026-02-01, OP_ORDE 2026-02-01',            ",
    })
    void isLostWhenItWasInOrderAndTodayIsNot(String statements, @Nullable LocalDate lostFrom) {
        BasicCondition condition = aCondition();
        BasicConditionChanged last = null;
        for (String statement : statements.split(", ", -1)) {
            String[] parts = statement.split(" ", -1);
            last = state(condition, parts[0], LocalDate.parse(parts[1]));
        }

        assertEquals(lostFrom, condition.lostFrom());
        assertNotNull(last);
        assertEquals(lostFrom, last.lostFrom());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31,",
        "2026-01-01, IN_AANPAK",
        "2026-01-09, IN_AANPAK",
        "2026-01-10, OP_ORDE",
        "2026-02-01, NIET_OP_ORDE",
        "2026-12-31, NIET_OP_ORDE"
    })
    void hasOnADayTheStatusOfTheLatestStatementThen(LocalDate day, @Nullable String status) {
        BasicCondition condition = aCondition();
        state(condition, "NIET_OP_ORDE", LocalDate.of(2026, 2, 1));
        state(condition, "ONBEKEND", LocalDate.of(2026, 1, 1));
        state(condition, "OP_ORDE", LocalDate.of(2026, 1, 10));
        state(condition, "IN_AANPAK", LocalDate.of(2026, 1, 1));

        assertEquals(
                status, condition.on(day).map(BasicConditionStatement::status).orElse(null));
    }

    @RepeatedTest(50)
    void doesNotMindInWhichOrderStatementsOfDifferentDaysAreMade(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            days.add(TODAY.minusDays(i * 7L + random.nextInt(7)));
        }
        List<String> statuses = days.stream()
                .map(day -> STATUSES.get(random.nextInt(STATUSES.size())))
                .toList();
        BasicCondition inOrder = aCondition();
        BasicCondition anyOrder = aCondition();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            order.add(i);
            state(inOrder, statuses.get(i), days.get(i));
        }
        Collections.shuffle(order, random);

        order.forEach(i -> state(anyOrder, statuses.get(i), days.get(i)));

        for (LocalDate day = TODAY.minusDays(70); !day.isAfter(TODAY); day = day.plusDays(1)) {
            Optional<String> expected = inOrder.on(day).map(BasicConditionStatement::status);
            assertEquals(expected, anyOrder.on(day).map(BasicConditionStatement::status), day.toString());
        }
    }

    @RepeatedTest(50)
    void isNeverLostAsLongAsItIsInOrderAndNeverBeforeItWas(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BasicCondition condition = aCondition();
        LocalDate today = TODAY.minusDays(60);
        for (int i = 0; i < 25; i++) {
            today = today.plusDays(random.nextInt(5));
            LocalDate lostBefore = condition.lostFrom();
            String before =
                    condition.on(today).map(BasicConditionStatement::status).orElse(null);
            condition.state(
                    STATUSES.get(random.nextInt(STATUSES.size())),
                    today.minusDays(random.nextInt(20)),
                    null,
                    "user",
                    on(today.toString()));

            LocalDate lostFrom = condition.lostFrom();
            String present =
                    condition.on(today).map(BasicConditionStatement::status).orElseThrow();
            if (present.equals("OP_ORDE") || present.equals("NIET_VAN_TOEPASSING")) {
                assertNull(lostFrom);
            } else if ("OP_ORDE".equals(before) && present.equals("NIET_OP_ORDE")) {
                assertNotNull(lostFrom);
                assertTrue(!lostFrom.isAfter(today));
            } else {
                assertEquals(lostBefore, lostFrom);
            }
        }
    }

    @Test
    void replacesTheStatementAboutTheSameDayAndNoOther() {
        BasicCondition condition = aCondition();
        BasicConditionChanged first = state(condition, "OP_ORDE", LocalDate.of(2026, 1, 1));
        BasicConditionChanged later = state(condition, "IN_AANPAK", LocalDate.of(2026, 2, 1));
        BasicConditionChanged correction = state(condition, "ONBEKEND", LocalDate.of(2026, 1, 1));
        BasicConditionChanged again = state(condition, "OP_ORDE", LocalDate.of(2026, 1, 1));

        assertNull(first.stamp().supersedes());
        assertNull(later.stamp().supersedes());
        assertEquals(first.stamp().eventId(), correction.stamp().supersedes());
        assertEquals(correction.stamp().eventId(), again.stamp().supersedes());
        assertEquals("IN_AANPAK", again.presentStatus());
        assertEquals(LocalDate.of(2026, 2, 1), again.presentFrom());
        assertEquals(4, condition.statements().size());
    }

    @Test
    void takesAStatementUntilTheDayInAmsterdamIsOver() {
        BasicCondition condition = aCondition();
        LocalDate tomorrow = TODAY.plusDays(1);

        assertThrows(
                IllegalArgumentException.class,
                () -> condition.state("OP_ORDE", tomorrow, null, "user", on(TODAY.toString())));

        // Half past eleven in the evening in London is the next day here.
        condition.state(
                "OP_ORDE",
                tomorrow,
                null,
                "user",
                Clock.fixed(TODAY.atTime(23, 30).toInstant(ZoneOffset.UTC), DutchCalendar.ZONE));
        assertEquals(1, condition.statements().size());
    }

    private static BasicCondition aCondition() {
        return new BasicCondition(UUID.randomUUID(), "ONDERDAK", on("2026-01-01"));
    }

    private static BasicConditionChanged state(BasicCondition condition, String status, LocalDate validFrom) {
        return condition.state(status, validFrom, null, "user", on(TODAY.toString()));
    }
}
