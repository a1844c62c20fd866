package nl.doorstroom.platform.calendar;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.CalendarRules;

/** The library keeps the rules of the services' time too. */
class CalendarRulesTest {

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.doorstroom.platform");

    @Test
    void theClockIsInjected() {
        CalendarRules.theClockIsInjected().check(LIBRARY);
    }

    @Test
    void monthsAndWorkingDaysAreTheCalendars() {
        CalendarRules.monthsAndWorkingDaysAreTheCalendars().check(LIBRARY);
    }
}
