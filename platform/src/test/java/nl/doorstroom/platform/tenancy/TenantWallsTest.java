package nl.doorstroom.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself lets through, without any filter of the application. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TenantWallsTest {

    @Test
    void showsTheRowsOfOneTenantAtATime() throws SQLException {
        String id = write(PUTTEN);

        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertEquals(0, count(statement, id), "without a tenant");
            announce(statement, VOORBURG);
            assertEquals(0, count(statement, id), "another tenant");
            announce(statement, PUTTEN);
            assertEquals(1, count(statement, id), "its own tenant");
        }
    }

    @Test
    void forgetsTheTenantWithTheTransaction() throws SQLException {
        String id = write(PUTTEN);

        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            announce(statement, PUTTEN);
            connection.commit();
            assertEquals(0, count(statement, id));
        }
    }

    @Test
    void letsNobodyWriteForAnotherTenant() throws SQLException {
        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            announce(statement, PUTTEN);
            String insert = "insert into note values ('" + UUID.randomUUID() + "', '" + VOORBURG
                    + "', 1, now(), now(), '" + UUID.randomUUID() + "', 'smuggled')";

            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(insert));
            assertTrue(refusal.getMessage().contains("row-level security"), refusal.getMessage());
        }
    }

    @Test
    void givesTheApplicationNothingToOwn() throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery("""
                                select (select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                                          where r.rolname = 'service_app'),
                                       (select count(*) from pg_roles where rolname = 'service_app'
                                          and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole))""")) {
            row.next();
            assertEquals(0, row.getInt(1), "owned tables");
            assertEquals(0, row.getInt(2), "special rights");
        }
    }

    @Test
    void isolatesEveryTableThatHasATenant() throws SQLException {
        try (Connection connection = RealParts.superuser();
                ResultSet row = connection.createStatement().executeQuery("""
                                select c.relname from pg_class c
                                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
                                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                                  and not (c.relrowsecurity and c.relforcerowsecurity
                                    and exists (select 1 from pg_policy p where p.polrelid = c.oid))""")) {
            assertEquals(false, row.next(), "a table without a policy");
        }
    }

    @Test
    void refusesToChangeTheProcessingLog() throws SQLException {
        write(PUTTEN);

        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            announce(statement, PUTTEN);
            assertThrows(SQLException.class, () -> statement.execute("delete from processing_log"));
        }
    }

    @Test
    void letsTheApplicationNeitherReadNorEmptyTheOutbox() throws SQLException {
        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("select * from outbox"));
            assertThrows(SQLException.class, () -> statement.execute("delete from outbox"));
        }
    }

    private static void announce(Statement statement, String tenant) throws SQLException {
        statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
    }

    private static int count(Statement statement, String id) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from note where id = '" + id + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String write(String tenant) {
        String location = given().auth()
                .oauth2(Tokens.of(tenant, "notes:write"))
                .contentType(ContentType.JSON)
                .body("{\"text\": \"" + UUID.randomUUID() + "\"}")
                .post("/sample/v1/notes")
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
