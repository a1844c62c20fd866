package nl.doorstroom.trajectories.groupsession;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Series of sessions of the present tenant. */
@Singleton
public class SessionSeriesRepository implements PanacheRepositoryBase<SessionSeries, UUID> {

    private final Visibility visibility;
    private final DataSource database;
    private final CurrentTenant tenant;

    SessionSeriesRepository(Visibility visibility, DataSource database, CurrentTenant tenant) {
        this.visibility = visibility;
        this.database = database;
        this.tenant = tenant;
    }

    /** @throws NotFound when the tenant has no such series, or none that the user may see */
    public SessionSeries get(UUID id) {
        return findByIdOptional(id)
                .filter(series -> visibility.covers(series.organisation()))
                .orElseThrow(() -> new NotFound("Series", id));
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public SessionSeries getLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(series -> visibility.covers(series.organisation()))
                .orElseThrow(() -> new NotFound("Series", id));
    }

    /** One series that nobody else changes until this transaction ends; whoever executes it. */
    SessionSeries lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("Series", id));
    }

    /** Those that the user may see, in the order of registration; a filter that is null lets all through. */
    public List<SessionSeries> list(
            @Nullable UUID programmeId,
            @Nullable String organisation,
            @Nullable LocalDate on,
            @Nullable UUID after,
            int limit) {
        PageQuery query = new PageQuery()
                .where("programmeId =", programmeId)
                .where("organisation =", organisation)
                .where("organisation =", visibility.onlyOrganisation())
                .where("firstDay <=", on);
        if (on != null) {
            query.suchThat("lastDay is null or lastDay >= :on", java.util.Map.of("on", on));
        }
        return query.list(this, after, limit);
    }

    /**
     * Series with a session to be planned by a day.
     *
     * @param standard what holds in a programme without a rule
     */
    List<UUID> listDue(LocalDate day, SessionRule standard, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select s.id from session_series s
                        left join session_rule r on r.tenant = s.tenant and r.id = s.programme_id
                        where s.tenant = ? and s.id > ? and s.next_day <= ? + 7 * coalesce(r.horizon_weeks, ?)
                        order by s.id limit ?""")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, after);
            query.setObject(3, day);
            query.setInt(4, standard.horizonWeeks());
            query.setInt(5, limit);
            List<UUID> due = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    due.add(row.getObject(1, UUID.class));
                }
            }
            return due;
        } catch (SQLException failure) {
            throw new IllegalStateException("The series cannot be read", failure);
        }
    }
}
