package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

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
        // hours, last day of the job, benefit runs, its first day, its reductions, expected
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
        "24, , true, 2023-01-01, 2026-03-02, BENEFIT_REDUCED",
        "24, , true, 2023-01-01, 2026-03-02/2026-06-01, BENEFIT_REDUCED",
        "24, , true, 2023-01-01, 2026-03-02/2026-05-31, 2026-03-02",
        "24, , true, 2023-01-01, 2026-03-02/2026-03-31 2026-05-01, BENEFIT_REDUCED"
    })
    void isWhatBothTogetherSay(
            String hours,
            @Nullable LocalDate lastDay,
            boolean running,
            LocalDate start,
            @Nullable String reduced,
            String expected) {
        Occasion occasion = occasion(hours, lastDay, new Occasion.Benefit(running, start, reductions(reduced)));

        assertEquals(expected, String.valueOf(occasion.cause() == null ? occasion.workFrom() : occasion.cause()));
    }

    /** The day before the work, or the last one of a reduction since. */
    @ParameterizedTest
    @CsvSource({
        ", 2026-03-01",
        "2026-02-01/2026-04-30, 2026-03-01",
        "2026-03-02/2026-04-30, 2026-04-30",
        "2026-03-02/2026-03-31 2026-04-06/2026-05-31, 2026-05-31",
        "2026-04-06/2026-05-31 2026-03-02/2026-03-31, 2026-05-31"
    })
    void proposesADayOnWhichTheBenefitCanEnd(@Nullable String reduced, LocalDate expected) {
        Occasion.Benefit benefit = new Occasion.Benefit(true, LocalDate.parse("2023-01-01"), reductions(reduced));

        assertEquals(expected, occasion("24", null, benefit).lastDay());
    }

    private static Occasion occasion(String hours, @Nullable LocalDate lastDay, Occasion.Benefit benefit) {
        TreeMap<LocalDate, BigDecimal> week = new TreeMap<>();
        week.put(LocalDate.parse("2026-03-02"), new BigDecimal(hours));
        Job job = new Job(UUID.randomUUID(), UUID.randomUUID(), "REGULIER", week, lastDay);
        return Occasion.of(job, benefit, new BigDecimal("20"), TODAY);
    }

    /** A first day, or a first and a last one, of each. */
    private static List<Occasion.Reduction> reductions(@Nullable String reduced) {
        return Stream.ofNullable(reduced)
                .flatMap(all -> Stream.of(all.split(" ", -1)))
                .map(one -> one.split("/", -1))
                .map(days -> new Occasion.Reduction(
                        LocalDate.parse(days[0]), days.length > 1 ? LocalDate.parse(days[1]) : null))
                .toList();
    }
}
