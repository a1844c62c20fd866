package nl.doorstroom.platform.http;

import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PreconditionsTest {

    @Test
    void letsThePresentVersionThrough() {
        assertDoesNotThrow(() -> Preconditions.requireMatch(Preconditions.etag(3), 3));
        assertDoesNotThrow(() -> Preconditions.requireMatch(" \"3\" ", 3));
    }

    @Test
    void asksForTheHeader() {
        assertEquals(ProblemType.PRECONDITION_REQUIRED, refusal(null));
        assertEquals(ProblemType.PRECONDITION_REQUIRED, refusal(" "));
    }

    @Test
    void refusesEveryOtherVersion() {
        for (String header : new String[] {"\"2\"", "3", "*", "W/\"3\"", "\"03\""}) {
            assertEquals(ProblemType.PRECONDITION_FAILED, refusal(header), header);
        }
    }

    @Test
    void refusesToMakeWhatWasToBeChanged() {
        assertDoesNotThrow(() -> Preconditions.requireNoneNamed(null));
        assertEquals(
                ProblemType.PRECONDITION_FAILED,
                assertThrows(RequestRefused.class, () -> Preconditions.requireNoneNamed("\"1\""))
                        .type());
    }

    private static ProblemType refusal(String header) {
        return assertThrows(RequestRefused.class, () -> Preconditions.requireMatch(header, 3))
                .type();
    }
}
