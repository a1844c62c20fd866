package nl.doorstroom.trajectories.crew;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class RefillTimesTest {

    @Test
    void takesTheMiddleOfAnOddNumberAndBetweenTheMiddleTwoOfAnEvenOne() {
        assertNull(RefillTimes.median(List.of()));
        assertEquals(3, RefillTimes.median(List.of(3L)));
        assertEquals(4, RefillTimes.median(List.of(0L, 4L, 90L)));
        assertEquals(2.5, RefillTimes.median(List.of(0L, 1L, 4L, 90L)));
    }
}
