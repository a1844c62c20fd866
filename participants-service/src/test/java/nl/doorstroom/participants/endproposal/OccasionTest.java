package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.doorstroom.participants.work.Job;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OccasionTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    /** A job from 2 March; what it is an occasion for, or why for nothing. */
    @ParameterizedTest
    @CsvSource({
        // hours, last day of the job, benefit runs, its first day, its last reduction, expected
        "24, , true, 2023-01-01, , 2026-03-02",
        "20, , true, 2026-03-01, , 2026-03-02",
        "19.9, , true, 2023-01-01, , HOURS_TOO_FEW",
        "24, 2026-06-01, true, 2023-01-01, , 2026-03-02",
        "24, 2026-05-31, true, 2023-01-01, , PLACEMENT_ENDED",
        "24, 2026-03-01, true, 2023-01-01, , PLACEMENT_ANNULLED",
        "24, , false, 2023-01-01, , BENEFIT_ENDED",
        "24, , true, 2026-03-02, , BENEFIT_REDUCED",
        "24, , true, 2026-04-01, , BENEFIT_REDUCED",
        "24, , true, 2023-01-01, 2026-03-01, 2026-03-02",
        "24, , true, 2023-01-01, 2026-03-02, BENEFIT_REDUCED"
    })
    void isWhatBothTogetherSay(
            String hours,
            @Nullable LocalDate lastDay,
            boolean running,
            LocalDate start,
            @Nullable LocalDate reduced,
            String expected) {
        TreeMap<LocalDate, BigDecimal> week = new TreeMap<>();
        week.put(LocalDate.parse("2026-03-02"), new BigDecimal(hours));
        Job job = new Job(UUID.randomUUID(), UUID.randomUUID(), "REGULIER", week, lastDay);

        Occasion occasion =
                Occasion.of(job, new Occasion.Benefit(running, start, reduced), new BigDecimal("20"), TODAY);

        assertEquals(expected, String.valueOf(occasion.cause() == null ? occasion.workFrom() : occasion.cause()));
    }
}
