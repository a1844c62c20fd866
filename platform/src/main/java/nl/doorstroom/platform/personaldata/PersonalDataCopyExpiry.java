package nl.doorstroom.platform.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Empties copies of people's data that have expired; that there was one stays known. */
@Singleton
class PersonalDataCopyExpiry implements Job {

    private final DataSource database;
    private final CurrentTenant tenant;

    PersonalDataCopyExpiry(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "personal-data-copy-expiry";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(database, """
                select id from personal_data_copy
                where tenant = ? and content is not null and expires_at < ? and id > ?
                order by id limit ?""", tenant.tenant(), startOf(day), after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update personal_data_copy set content = null"
                        + " where tenant = ? and id = ? and expires_at < ?")) {
            update.setString(1, tenant.tenant());
            update.setObject(2, item);
            update.setTimestamp(3, startOf(day));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The copy cannot be emptied", failure);
        }
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(DutchCalendar.ZONE).toInstant());
    }
}
