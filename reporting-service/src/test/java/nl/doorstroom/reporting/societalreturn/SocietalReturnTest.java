package nl.doorstroom.reporting.societalreturn;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The worked example of docs/figures/societal-return.md: 35,000 euro for a year of 36 hours a week. */
class SocietalReturnTest {

    private static final Tariff TARIFF = new Tariff(3_500_000, new BigDecimal("36"));

    @Test
    void isProRataToHoursAndDays() {
        SocietalReturn march = SocietalReturn.of(List.of(work("2025-03", 31, "24", TARIFF)));

        assertEquals(198_174, march.valueInCents());
        assertEquals(31, march.days());
        assertEquals(new BigDecimal("106.29"), march.hours());
        assertEquals(0, march.daysWithoutTariff());
        assertEquals(
                1_176_258, value("2025-03:31", "2025-04:30", "2025-05:31", "2025-06:30", "2025-07:31", "2025-08:31"));
    }

    @Test
    void isTheWholeAmountForAFullYear() {
        for (int year : new int[] {2024, 2025, 2026}) {
            List<Effort> months = Arrays.stream(Month.values())
                    .map(month -> {
                        YearMonth each = YearMonth.of(year, month);
                        return work(
                                each.toString(),
                                each.lengthOfMonth(),
                                "36",
                                new Tariff(36_500 * 366L, TARIFF.fullTimeHours()));
                    })
                    .toList();

            assertEquals(36_500 * 366L, SocietalReturn.of(months).valueInCents());
        }
    }

    @Test
    void countsALeapDayAsADayOfALongerYear() {
        assertEquals(
                29 * 100,
                SocietalReturn.of(List.of(work("2024-02", 29, "36", full(366 * 100))))
                        .valueInCents());
        assertEquals(
                28 * 100,
                SocietalReturn.of(List.of(work("2025-02", 28, "36", full(365 * 100))))
                        .valueInCents());
    }

    @Test
    void roundsHalfACentUpOnceForEachPieceOfWorkInAMonth() {
        // 73 cents a year is a fifth of a cent a day: 2 days 0.4, 3 days 0.6; half a week of work 1 day 0.1, 5 days
        // 0.5.
        assertEquals(
                0,
                SocietalReturn.of(List.of(work("2025-03", 2, "36", full(73)))).valueInCents());
        assertEquals(
                1,
                SocietalReturn.of(List.of(work("2025-03", 3, "36", full(73)))).valueInCents());
        assertEquals(
                1,
                SocietalReturn.of(List.of(work("2025-03", 5, "18", full(73)))).valueInCents());
        Effort three = new Effort(YearMonth.parse("2025-03"), 2, new BigDecimal("36"), true, full(73), 3);
        assertEquals(0, SocietalReturn.of(List.of(three)).valueInCents());
        assertEquals(6, SocietalReturn.of(List.of(three)).days());
    }

    @Test
    void givesNoValueToWhatHasNoTariffAndCountsItBeside() {
        SocietalReturn some =
                SocietalReturn.of(List.of(work("2025-03", 31, "24", TARIFF), work("2025-04", 30, "14", null)));
        SocietalReturn none = SocietalReturn.of(List.of(work("2025-04", 30, "14", null)));

        assertEquals(198_174, some.valueInCents());
        assertEquals(61, some.days());
        assertEquals(30, some.daysWithoutTariff());
        assertEquals(new BigDecimal("60.00"), some.hoursWithoutTariff());
        assertNull(none.valueInCents());
    }

    @Test
    void tellsAValueOfNothingFromNoValue() {
        assertEquals(
                0,
                SocietalReturn.of(List.of(work("2025-03", 31, "24", full(0)))).valueInCents());
    }

    @Test
    void leavesOutWhatNobodyConfirmedAndOfWhichTheHoursAreNotKnown() {
        SocietalReturn counted = SocietalReturn.of(List.of(
                new Effort(YearMonth.parse("2025-03"), 7, new BigDecimal("24"), false, TARIFF, 2),
                new Effort(YearMonth.parse("2025-03"), 5, null, true, TARIFF, 1)));

        assertEquals(0, counted.days());
        assertNull(counted.valueInCents());
        assertEquals(14, counted.daysUnconfirmed());
        assertEquals(5, counted.daysWithoutHours());
    }

    /** However work is told apart, by month, programme or organisation, the parts are the whole; and order plays no part. */
    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSumOfItsPartsHoweverItIsToldApart(long seed) {
        Random random = new Random(seed);
        List<Effort> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(new Effort(
                    YearMonth.of(2023 + random.nextInt(3), 1 + random.nextInt(12)),
                    1 + random.nextInt(28),
                    random.nextInt(9) == 0 ? null : BigDecimal.valueOf(random.nextInt(4001), 2),
                    random.nextInt(9) > 0,
                    random.nextInt(4) == 0 ? null : new Tariff(random.nextInt(5_000_000), new BigDecimal("36")),
                    1 + random.nextInt(3)));
        }
        SocietalReturn whole = SocietalReturn.of(all);
        Collections.shuffle(all, random);
        int cut = random.nextInt(all.size());
        SocietalReturn one = SocietalReturn.of(all.subList(0, cut));
        SocietalReturn other = SocietalReturn.of(all.subList(cut, all.size()));
        List<Effort> eachByItself = all.stream()
                .flatMap(effort -> Collections.nCopies(
                        (int) effort.times(),
                        new Effort(
                                effort.month(),
                                effort.days(),
                                effort.hoursPerWeek(),
                                effort.confirmed(),
                                effort.tariff(),
                                1))
                        .stream())
                .toList();

        assertEquals(whole, SocietalReturn.of(all));
        assertEquals(whole, SocietalReturn.of(eachByItself));
        assertEquals(whole.days(), one.days() + other.days());
        assertEquals(orNothing(whole), orNothing(one) + orNothing(other));
        assertEquals(whole.daysWithoutTariff(), one.daysWithoutTariff() + other.daysWithoutTariff());
        assertEquals(whole.daysUnconfirmed(), one.daysUnconfirmed() + other.daysUnconfirmed());
        assertEquals(whole.daysWithoutHours(), one.daysWithoutHours() + other.daysWithoutHours());
        assertTrue(whole.days() >= whole.daysWithoutTariff());
        assertTrue(whole.hours().compareTo(whole.hoursWithoutTariff()) >= 0);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    private static long orNothing(SocietalReturn part) {
        Long value = part.valueInCents();
        return value == null ? 0 : value;
    }

    @Test
    void hasTheKindsOfItsCodeList() throws IOException {
        assertEquals(
                Arrays.stream(EffortKind.values()).map(EffortKind::name).toList(),
                Pattern.compile("code: (\\w+)")
                        .matcher(Files.readString(Path.of("contracts", "code-lists", "societal-return-kinds.yaml")))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
    }

    private static long value(String... months) {
        Long value = SocietalReturn.of(Arrays.stream(months)
                        .map(month -> month.split(":", -1))
                        .map(parts -> work(parts[0], Integer.parseInt(parts[1]), "24", TARIFF))
                        .toList())
                .valueInCents();
        return value == null ? -1 : value;
    }

    private static Tariff full(long amount) {
        return new Tariff(amount, new BigDecimal("36"));
    }

    private static Effort work(String month, int days, String hours, @Nullable Tariff tariff) {
        return new Effort(YearMonth.parse(month), days, new BigDecimal(hours), true, tariff, 1);
    }
}
