package nl.doorstroom.trajectories;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.trajectories.testing.Given.aCrew;
import static nl.doorstroom.trajectories.testing.Given.aProgramme;
import static nl.doorstroom.trajectories.testing.Given.aTrajectory;
import static nl.doorstroom.trajectories.testing.Given.takePlace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class TenantIsolationTest {

    @Test
    void holdsInTheDatabaseWithoutTheApplicationsOwnFilter() throws SQLException {
        String programme = aProgramme();
        takePlace(aCrew(programme, 2), aTrajectory(programme)).then().statusCode(201);

        for (String table : List.of(
                "programme", "trajectory", "trajectory_status_change", "crew", "crew_place", "crew_free_seat")) {
            assertTrue(rowsSeenBy(Tokens.PUTTEN, table) > 0, table);
            assertEquals(0, rowsSeenBy(Tokens.VOORBURG, table), table);
            assertEquals(0, rowsSeenBy("", table), table);
        }
    }

    @Test
    void coversEveryTableWithATenant() throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant'
                          and not (c.relrowsecurity and c.relforcerowsecurity)""")) {
            while (row.next()) {
                open.add(row.getString(1));
            }
        }

        assertEquals(List.of(), open);
    }

    @Test
    void writesNoRowForAnotherTenant() throws SQLException {
        try (Connection connection = RealParts.application()) {
            connection.setAutoCommit(false);
            announce(connection, Tokens.VOORBURG);
            try (Statement statement = connection.createStatement()) {
                assertThrows(
                        SQLException.class,
                        () -> statement.execute("insert into placement_event (tenant, placement_id, sequence, kind,"
                                + " participant_id) values ('" + Tokens.PUTTEN + "', '" + UUID.randomUUID()
                                + "', 1, 'ENDED', '" + UUID.randomUUID() + "')"));
            }
            connection.rollback();
        }
    }

    @Test
    void rewritesNoHistory() throws SQLException {
        aTrajectory(aProgramme());
        try (Connection connection = RealParts.application()) {
            connection.setAutoCommit(false);
            announce(connection, Tokens.PUTTEN);
            try (Statement statement = connection.createStatement()) {
                assertThrows(
                        SQLException.class,
                        () -> statement.execute("update trajectory_status_change set changed_by = 'nobody'"));
            }
            connection.rollback();
        }
    }

    private static long rowsSeenBy(String tenant, String table) throws SQLException {
        try (Connection connection = RealParts.application()) {
            connection.setAutoCommit(false);
            announce(connection, tenant);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void announce(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement announce = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            announce.setString(1, tenant);
            announce.execute();
        }
    }
}
