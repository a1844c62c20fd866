package nl.doorstroom.platform.testing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

import nl.doorstroom.platform.calendar.DutchCalendar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Where the time comes from, and who counts with it. */
public final class CalendarRules {

    private static final String CALENDAR = DutchCalendar.class.getPackageName();

    /** What cuts a date off at the end of a month, or depends on how long one is. */
    private static final Set<String> MONTHS =
            Set.of("plusMonths", "minusMonths", "plusYears", "minusYears", "withMonth", "lengthOfMonth");

    private CalendarRules() {}

    /** Nothing but the calendar asks the machine for the time or its zone. */
    public static ArchRule theClockIsInjected() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CALENDAR)
                .should()
                .callMethodWhere(described("asks the machine for the time or its zone", CalendarRules::asksTheMachine))
                .orShould()
                .callConstructor(Date.class)
                .because("a test must be able to stop the time, and a date is one of Europe/Amsterdam");
    }

    /** Nothing but the calendar counts months, weekends and holidays. */
    public static ArchRule monthsAndWorkingDaysAreTheCalendars() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(CALENDAR)
                .should()
                .callMethodWhere(described("counts months", CalendarRules::countsMonths))
                .orShould()
                .accessField(DayOfWeek.class, "SATURDAY")
                .orShould()
                .accessField(DayOfWeek.class, "SUNDAY")
                .because("a month ends, and a working day is one, by one rule");
    }

    private static boolean asksTheMachine(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                || (owner.equals(ZoneId.class.getName()) && name.equals("systemDefault"))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"));
    }

    private static boolean countsMonths(AccessTarget target) {
        return target.getOwner().getName().equals(LocalDate.class.getName()) && MONTHS.contains(target.getName());
    }

    private static DescribedPredicate<JavaAccess<?>> described(String description, Predicate<AccessTarget> predicate) {
        return DescribedPredicate.describe(description, access -> predicate.test(access.getTarget()));
    }
}
