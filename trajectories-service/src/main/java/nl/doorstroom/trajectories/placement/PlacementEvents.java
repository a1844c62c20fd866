package nl.doorstroom.trajectories.placement;

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

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What is known of jobs elsewhere: plain rows, written by the projectors and by nobody else. */
@Singleton
class PlacementEvents {

    private final DataSource database;
    private final CurrentTenant tenant;

    PlacementEvents(DataSource database, CurrentTenant tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** @return whether it was new */
    boolean add(PlacementEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into placement_event (tenant, placement_id, sequence, kind, participant_id, trajectory_id,
                          start_date, valid_from, end_date, hours_per_week)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, tenant.tenant());
            insert.setObject(2, event.placementId());
            insert.setLong(3, event.sequence());
            insert.setString(4, event.kind().name());
            insert.setObject(5, event.participantId());
            insert.setObject(6, event.trajectoryId());
            insert.setObject(7, event.startDate());
            insert.setObject(8, event.validFrom());
            insert.setObject(9, event.endDate());
            insert.setBigDecimal(10, event.hoursPerWeek());
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The placement cannot be stored", failure);
        }
    }

    /** Other jobs of the same person. */
    List<UUID> listOthers(UUID placementId, UUID participantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select distinct placement_id from placement_event
                        where tenant = ? and participant_id = ? and placement_id <> ? order by placement_id""")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, participantId);
            query.setObject(3, placementId);
            try (ResultSet row = query.executeQuery()) {
                List<UUID> others = new ArrayList<>();
                while (row.next()) {
                    others.add(row.getObject(1, UUID.class));
                }
                return others;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The placements of a person cannot be read", failure);
        }
    }

    /** Jobs that were told of a person, under one registration. */
    List<UUID> listOf(UUID participantId) {
        return listOthers(new UUID(0, 0), participantId);
    }

    List<PlacementEvent> list(UUID placementId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select sequence, kind, participant_id, trajectory_id, start_date, valid_from, end_date,
                          hours_per_week
                        from placement_event where tenant = ? and placement_id = ? order by sequence""")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, placementId);
            try (ResultSet row = query.executeQuery()) {
                List<PlacementEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(new PlacementEvent(
                            placementId,
                            row.getLong(1),
                            PlacementEvent.Kind.valueOf(row.getString(2)),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class),
                            row.getBigDecimal(8)));
                }
                return events;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The placement cannot be read", failure);
        }
    }
}
