package nl.doorstroom.platform.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Dates as Dutch law and offices count them. A date is a day in Europe/Amsterdam; an instant is UTC, cut to microseconds
 * because PostgreSQL stores no more.
 */
public final class DutchCalendar {

    /** The zone in which every date of the domain is read. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.DECEMBER, 25), MonthDay.of(Month.DECEMBER, 26));

    private DutchCalendar() {}

    /** The present instant, in the precision that the database keeps. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in Europe/Amsterdam. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The day in Europe/Amsterdam on which an instant falls. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The same day so many months later, clipped to the month's end: 31 January + 1 month = 28 or 29 February. */
    public static LocalDate plusMonths(LocalDate date, int months) {
        return date.plusMonths(months);
    }

    /**
     * The working day that lies so many working days after a date; the date itself does not count.
     *
     * @param workingDays zero or more
     */
    public static LocalDate plusWorkingDays(LocalDate date, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted forward, not [" + workingDays + "].");
        }
        LocalDate day = date;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Monday to Friday, except the days that the Algemene termijnenwet, article 3, treats as a Sunday. */
    static boolean isWorkingDay(LocalDate date) {
        DayOfWeek weekday = date.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    /** The days that the Algemene termijnenwet, article 3, treats as a Sunday, whichever day of the week they are. */
    public static boolean isHoliday(LocalDate date) {
        if (FIXED_HOLIDAYS.contains(MonthDay.from(date)) || date.equals(kingsDay(date.getYear()))) {
            return true;
        }
        // Liberation Day is named by the act every year, whether or not an employer gives it off.
        if (date.getMonth() == Month.MAY && date.getDayOfMonth() == 5) {
            return true;
        }
        long afterEaster = ChronoUnit.DAYS.between(easter(date.getYear()), date);
        // Good Friday, Easter Monday, Ascension Day, Whit Monday.
        return afterEaster == -2 || afterEaster == 1 || afterEaster == 39 || afterEaster == 50;
    }

    private static LocalDate kingsDay(int year) {
        LocalDate birthday = LocalDate.of(year, Month.APRIL, 27);
        return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int month = (h + l - 7 * m + 90) / 25;
        int day = (h + l - 7 * m + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }
}
