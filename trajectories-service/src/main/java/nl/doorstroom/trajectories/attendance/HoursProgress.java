package nl.doorstroom.trajectories.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.hours.PlannedHours;

/**
 * What became of the planned hours in some days. A shift counts on the day on which it began.
 *
 * @param planned hours a week where no days are agreed are spread over Monday to Friday
 * @param excused hours of absences that count neither for nor against
 * @param percentage of the planned hours without the excused ones, cut to one decimal; null when nothing is left of these
 * @param absences by code of the list attendance, in the order of the codes
 */
public record HoursProgress(
        LocalDate from,
        LocalDate until,
        BigDecimal planned,
        BigDecimal worked,
        BigDecimal excused,
        @Nullable BigDecimal percentage,
        List<Absence> absences) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Hours of one code, and on how many days. */
    public record Absence(String code, BigDecimal hours, int days) {}

    static HoursProgress of(
            LocalDate from,
            LocalDate until,
            PlannedHours plan,
            Collection<AttendanceFacts> told,
            Function<String, AbsenceOf> codes) {
        return of(
                from,
                until,
                sum(from.datesUntil(until.plusDays(1)).map(plan::shareOn).toList()),
                told,
                codes);
    }

    static HoursProgress of(
            LocalDate from,
            LocalDate until,
            BigDecimal planned,
            Collection<AttendanceFacts> told,
            Function<String, AbsenceOf> codes) {
        List<AttendanceFacts> within = told.stream()
                .filter(facts -> !facts.day().isBefore(from) && !facts.day().isAfter(until))
                .toList();
        BigDecimal worked = hours(within, facts -> !codes.apply(facts.code()).isAbsent());
        BigDecimal excused = hours(within, facts -> codes.apply(facts.code()).isExcused());
        Map<String, List<AttendanceFacts>> byCode = within.stream()
                .filter(facts -> codes.apply(facts.code()).isAbsent())
                .collect(Collectors.groupingBy(AttendanceFacts::code, TreeMap::new, Collectors.toList()));
        List<Absence> absences = new ArrayList<>();
        byCode.forEach((code, facts) -> absences.add(new Absence(
                code,
                hours(facts, any -> true),
                new TreeSet<>(facts.stream().map(AttendanceFacts::day).toList()).size())));
        return new HoursProgress(from, until, planned, worked, excused, percentage(planned, worked, excused), absences);
    }

    /** The same, week by week from Monday to Sunday; the first and the last are cut off by the days that are asked for. */
    static List<HoursProgress> byWeek(
            LocalDate from,
            LocalDate until,
            PlannedHours plan,
            Collection<AttendanceFacts> told,
            Function<String, AbsenceOf> codes) {
        List<HoursProgress> weeks = new ArrayList<>();
        for (LocalDate begin = from; !begin.isAfter(until); ) {
            LocalDate sunday = begin.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            weeks.add(of(begin, sunday.isAfter(until) ? until : sunday, plan, told, codes));
            begin = sunday.plusDays(1);
        }
        return weeks;
    }

    private static @Nullable BigDecimal percentage(BigDecimal planned, BigDecimal worked, BigDecimal excused) {
        BigDecimal expected = planned.subtract(excused);
        return expected.signum() <= 0 ? null : worked.multiply(HUNDRED).divide(expected, 1, RoundingMode.DOWN);
    }

    private static BigDecimal hours(Collection<AttendanceFacts> told, Predicate<AttendanceFacts> which) {
        return sum(told.stream().filter(which).map(AttendanceFacts::hours).toList());
    }

    private static BigDecimal sum(Collection<BigDecimal> hours) {
        return hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
    }

    /** Such as 2026-W10 (ISO 8601), of the first day. */
    public String week() {
        return "%d-W%02d".formatted(from.get(IsoFields.WEEK_BASED_YEAR), from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
