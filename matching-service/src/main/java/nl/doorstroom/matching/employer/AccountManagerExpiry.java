package nl.doorstroom.matching.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Removes who kept the contact, two years after it: by then nobody asks that person, and the moment itself stays. */
@Singleton
class AccountManagerExpiry implements Job {

    private static final int MONTHS = 24;

    private final AccountManagerRepository managers;
    private final DataSource database;
    private final CurrentTenant tenant;

    AccountManagerExpiry(AccountManagerRepository managers, DataSource database, CurrentTenant tenant) {
        this.managers = managers;
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "account-manager-expiry";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(
                database,
                "select m.contact_moment_id from account_manager m join contact_moment c"
                        + " on c.tenant = m.tenant and c.id = m.contact_moment_id"
                        + " where m.tenant = ? and c.held_on < ? and m.contact_moment_id > ?"
                        + " order by m.contact_moment_id limit ?",
                tenant.tenant(),
                DutchCalendar.plusMonths(day, -MONTHS),
                after,
                limit);
    }

    @Override
    public void handle(UUID contactMomentId, LocalDate day) {
        managers.deleteById(contactMomentId);
    }
}
