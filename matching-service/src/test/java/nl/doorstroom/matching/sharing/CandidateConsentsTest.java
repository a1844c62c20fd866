package nl.doorstroom.matching.sharing;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CandidateConsentsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void sharesByWhatIsAtMostAMinuteOld() {
        for (Instant fresh : new Instant[] {NOW.plusSeconds(5), NOW, NOW.minusSeconds(60)}) {
            assertDoesNotThrow(() -> CandidateConsents.requireFresh(fresh, NOW));
        }
        for (Instant old : new Instant[] {NOW.minusSeconds(60).minusNanos(1000), NOW.minusSeconds(3600), Instant.MIN}) {
            RequestRefused refused = assertThrows(RequestRefused.class, () -> CandidateConsents.requireFresh(old, NOW));
            assertEquals(ProblemType.UNAVAILABLE, refused.type());
        }
    }
}
