package nl.doorstroom.participants.ladder;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LadderStatementTest {

    /** What a higher step says is for facts to prove. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, false, 2026-03-01, false",
        "1, 2, false, 2026-03-02, true",
        "2, 2, false, 2030-01-01, true",
        "2, 2, true,  2030-01-01, false",
        "3, 2, false, 2030-01-01, false",
        "3, 3, false, 2030-01-01, true",
        "6, 3, false, 2030-01-01, false",
    })
    void tellsAStepFromItsDayOn(int step, int highest, boolean withdrawn, LocalDate day, boolean tells) {
        LadderStatement statement = aStatement(step);
        if (withdrawn) {
            statement.withdraw("ANDERS_BEOORDEELD", "other", on("2026-03-03"));
        }

        assertEquals(tells, statement.isAssertedBy(day, highest));
    }

    @Test
    void isWithdrawnOnce() {
        LadderStatement statement = aStatement(2);

        statement.withdraw("ANDERS_BEOORDEELD", "one", on("2026-03-03"));

        assertThrows(StatementIsWithdrawn.class, () -> statement.withdraw("VERGISSING", "other", on("2026-03-04")));
        assertEquals("one", statement.withdrawnBy());
        assertEquals("ANDERS_BEOORDEELD", statement.withdrawalReason());
    }

    private static LadderStatement aStatement(int step) {
        return new LadderStatement(
                UUID.randomUUID(), step, LocalDate.of(2026, 3, 2), "GESPREK", "user", on("2026-03-02"));
    }
}
