package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.platform.outbox.EventStamp;

import static nl.doorstroom.trajectories.testing.Given.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NeighbourhoodRoleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 29);

    private final RoleRule rule = new RoleRule(UUID.randomUUID(), CLOCK);
    private NeighbourhoodRole role;
    private EventStamp started;

    @BeforeEach
    void begin() {
        role = new NeighbourhoodRole(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), details(LAST), CLOCK);
        started = role.start(CLOCK).stamp();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ACTIVE,           correct, true
            ACTIVE,           extend, true
            ACTIVE,           lead, true
            ACTIVE,           end, true
            ACTIVE,           reopen, false
            ACTIVE,           annul, true
            ENDED,            correct, false
            ENDED,            extend, false
            ENDED,            lead, true
            ENDED,            end, false
            ENDED,            reopen, true
            ENDED,            annul, true
            ENTERED_IN_ERROR, correct, false
            ENTERED_IN_ERROR, extend, false
            ENTERED_IN_ERROR, lead, false
            ENTERED_IN_ERROR, end, false
            ENTERED_IN_ERROR, reopen, false
            ENTERED_IN_ERROR, annul, false""")
    void goesOnlyThisWay(RoleStatus from, String step, boolean allowed) {
        switch (from) {
            case ENDED -> role.end(LAST, CLOCK);
            case ENTERED_IN_ERROR -> role.annul(CLOCK);
            case ACTIVE -> {
                // As it begins.
            }
        }
        Consumer<NeighbourhoodRole> transition = switch (step) {
            case "correct" -> it -> it.correct(details(LAST), CLOCK);
            case "extend" -> it -> it.extend(LAST.plusDays(1), 1, CLOCK);
            case "lead" -> it -> it.lead("TRAINING", NextStepClass.TOWARDS_WORK, null, CLOCK);
            case "end" -> it -> it.end(LAST, CLOCK);
            case "reopen" -> it -> it.reopen(CLOCK);
            default -> it -> it.annul(CLOCK);
        };

        assertEquals(from, role.status());
        if (allowed) {
            transition.accept(role);
        } else {
            assertThrows(RoleIsNot.class, () -> transition.accept(role));
        }
    }

    @Test
    void namesWhatOthersKnowAndNotWhatIsToldToNobody() {
        role.ask(FIRST, CLOCK);
        role.extend(LAST.plusDays(7), 1, CLOCK);
        assertEquals(
                started.eventId(), role.correct(details(LAST), CLOCK).stamp().supersedes());

        NeighbourhoodRoleEnded ended = role.end(LAST, CLOCK);
        NeighbourhoodRoleEnded again =
                role.lead("TRAINING", NextStepClass.TOWARDS_WORK, null, CLOCK).orElseThrow();
        assertEquals(ended.stamp().eventId(), again.stamp().supersedes());
        assertEquals(NextStepClass.TOWARDS_WORK, again.nextStep());
        assertTrue(role.lead("PROEFPLAATSING", NextStepClass.TOWARDS_WORK, null, CLOCK)
                .isEmpty());

        assertEquals(again.stamp().eventId(), role.annul(CLOCK).stamp().supersedes());
    }

    @Test
    void isAskedForTheNextStepFourWeeksBeforeTheEndAndOnce() {
        assertFalse(role.isToBeAsked(LAST.minusDays(29), rule));
        assertTrue(role.isToBeAsked(LAST.minusDays(28), rule));

        role.ask(LAST.minusDays(28), CLOCK);
        assertFalse(role.isToBeAsked(LAST, rule));
        role.extend(LAST.plusDays(14), 1, CLOCK);
        assertFalse(role.isToBeAsked(LAST.minusDays(15), rule));
        assertTrue(role.isToBeAsked(LAST.minusDays(14), rule));
        role.lead("PLOEG", NextStepClass.CONTRIBUTION, null, CLOCK);
        assertFalse(role.isToBeAsked(LAST, rule));
    }

    @Test
    void isMadeLongerAsOftenAsTheProgrammeAllows() {
        role.extend(LAST.plusDays(1), 1, CLOCK);

        assertThrows(NoExtensionLeft.class, () -> role.extend(LAST.plusDays(2), 1, CLOCK));
    }

    private static RoleDetails details(LocalDate last) {
        return new RoleDetails("GASTHEER", "Huis van de Wijk", FIRST, last, null);
    }
}
