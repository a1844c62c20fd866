package nl.doorstroom.platform.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static io.restassured.RestAssured.given;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself lets through, without any filter of the application. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TenantWallsTest {

    private static final String NOT_PERMITTED = "42501";

    @Inject
    TransactionManager transactions;

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
            assertEquals(NOT_PERMITTED, refusal.getSQLState());
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
            assertNotPermitted(statement, "delete from processing_log");
            assertNotPermitted(statement, "update processing_log set name = 'other'");
        }
    }

    @Test
    void refusesToChangeTheProcessingLogToItsOwnerToo() throws SQLException {
        write(PUTTEN);

        try (Connection connection = RealParts.owner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            announce(statement, PUTTEN);
            SQLException refusal =
                    assertThrows(SQLException.class, () -> statement.execute("delete from processing_log"));
            assertEquals(NOT_PERMITTED, refusal.getSQLState());
            assertTrue(refusal.getMessage().contains("are never changed"), refusal.getMessage());
        }
    }

    @Test
    void takesNoTenantForOne() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = RealParts.superuser()) {
            connection
                    .createStatement()
                    .execute("insert into note values ('" + id + "', '', 1, now(), now(), '" + id + "', '" + id + "')");
        }

        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            announce(statement, "");
            assertEquals(0, count(statement, id.toString()));
        }
    }

    @Test
    void knowsNothingOfAnotherTenant() {
        String id = write(PUTTEN);

        for (String address : List.of("/sample/v1/notes/" + id, "/sample/v1/values/" + id)) {
            read(PUTTEN, address).then().statusCode(200);
            read(VOORBURG, address).then().statusCode(404).body("type", containsString("not-found"));
        }
    }

    @Test
    void keepsTenantsApartOnConnectionsThatTheyShare() {
        String here = write(PUTTEN);
        String there = write(VOORBURG);

        for (int i = 0; i < 25; i++) {
            read(PUTTEN, "/sample/v1/values/" + here).then().statusCode(200);
            read(VOORBURG, "/sample/v1/values/" + here).then().statusCode(404);
            read(VOORBURG, "/sample/v1/values/" + there).then().statusCode(200);
            read(PUTTEN, "/sample/v1/values/" + there).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "putten", "0000000100000000010", "000000010000000001011", "0000000100000000010a"})
    void takesNothingButAnOinForATenantOrAnOrganisation(String text) {
        read(text, "/sample/v1/notes/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("type", containsString("forbidden"));
        given().auth()
                .oauth2(Tokens.ofOrganisation(PUTTEN, text, "notes:write"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\": \"" + UUID.randomUUID() + "\"}")
                .post("/sample/v1/notes")
                .then()
                .statusCode(403);
        assertThrows(IllegalArgumentException.class, () -> CurrentTenant.call(text, () -> "work"));
    }

    @Test
    void leavesNoTransactionBehindThatKnowsNoTenant() throws SQLException, SystemException {
        String forgotten;
        superuser("revoke execute on function set_config(text, text, boolean) from public");
        try {
            assertThrows(RuntimeException.class, () -> CurrentTenant.call(PUTTEN, () -> "work"));
            forgotten = String.valueOf(transactions.getStatus());
        } finally {
            superuser("grant execute on function set_config(text, text, boolean) to public");
        }

        assertEquals(String.valueOf(Status.STATUS_NO_TRANSACTION), forgotten);
        assertEquals("work", CurrentTenant.call(PUTTEN, () -> "work"));
    }

    @Test
    void letsTheApplicationNeitherReadNorEmptyTheOutbox() throws SQLException {
        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            assertNotPermitted(statement, "select * from outbox");
            assertNotPermitted(statement, "delete from outbox");
        }
    }

    private static void assertNotPermitted(Statement statement, String sql) throws SQLException {
        Connection connection = statement.getConnection();
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql));
        assertEquals(NOT_PERMITTED, refusal.getSQLState(), sql);
        if (before != null) {
            connection.rollback(before);
        }
    }

    private static Response read(String tenant, String address) {
        return given().auth().oauth2(Tokens.of(tenant, "notes:read")).get(address);
    }

    private static void superuser(String sql) throws SQLException {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
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
