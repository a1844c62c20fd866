package nl.doorstroom.matching.vacancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Removes who could be asked about a vacancy, two years after it closed: nobody asks any more. */
@Singleton
class VacancyContactExpiry implements Job {

    private static final int MONTHS = 24;

    private final VacancyRepository vacancies;
    private final DataSource database;
    private final CurrentTenant tenant;

    VacancyContactExpiry(VacancyRepository vacancies, DataSource database, CurrentTenant tenant) {
        this.vacancies = vacancies;
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "vacancy-contact-expiry";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(
                database,
                "select id from vacancy where tenant = ? and closed_on < ? and id > ?"
                        + " and jsonb_array_length(coalesce(details #> '{employer,contacts}', '[]')) > 0"
                        + " order by id limit ?",
                tenant.tenant(),
                DutchCalendar.plusMonths(day, -MONTHS),
                after,
                limit);
    }

    @Override
    public void handle(UUID id, LocalDate day) {
        vacancies.lock(id).forgetContacts();
    }
}
