package nl.doorstroom.matching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Office.aPerson;
import static nl.doorstroom.matching.testing.Office.aPlacement;
import static nl.doorstroom.matching.testing.Office.aVacancy;
import static nl.doorstroom.matching.testing.Office.anEmployer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The database keeps tenants apart by itself, also from an application that forgets to. */
@QuarkusTest
@WithTestResource(RealParts.class)
class TenantIsolationTest {

    @Inject
    Inbox inbox;

    @TestFactory
    Stream<DynamicTest> isolatesEveryTableThatHasATenant() throws SQLException {
        List<String> tables = query(
                RealParts.superuser(),
                "select c.table_name from information_schema.columns c join information_schema.tables t"
                        + " using (table_schema, table_name) where c.column_name = 'tenant'"
                        + " and t.table_type = 'BASE TABLE' and c.table_schema = 'public'");
        assertTrue(tables.size() > 12, tables::toString);
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(
                        table,
                        () -> assertEquals(
                                List.of("t"),
                                query(
                                        RealParts.superuser(),
                                        "select relrowsecurity and relforcerowsecurity from pg_class where oid = '"
                                                + table + "'::regclass"))));
    }

    @Test
    void showsTheRowsOfOneTenantAtATime() throws SQLException {
        String person = aPerson();
        String employer = anEmployer();
        aVacancy(employer, 2);
        aPlacement(person, employer).then().statusCode(201);
        inbox.receive(List.of(profile(person, 1, "\"pc4\": \"3881\"")));

        for (String table : List.of("employer", "vacancy", "placement", "placement_version", "candidate_profile")) {
            assertEquals(List.of("0"), count(null, table), table);
            assertEquals(
                    List.of("0"), count(Tokens.VOORBURG, table + " where tenant = '" + Tokens.PUTTEN + "'"), table);
            assertTrue(Integer.parseInt(count(Tokens.PUTTEN, table).get(0)) > 0, table);
        }
    }

    @Test
    void neverChangesWhatIsHistory() throws SQLException {
        aPlacement(aPerson(), anEmployer()).then().statusCode(201);

        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + Tokens.PUTTEN + "', true)");
            assertThrows(
                    SQLException.class, () -> statement.executeUpdate("update placement_version set change = 'NONE'"));
        }
    }

    @Test
    void refersToRowsOfItsOwnTenantAlone() throws SQLException {
        assertEquals(
                List.of(),
                query(
                        RealParts.superuser(),
                        "select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"
                                + " and not exists (select 1 from pg_attribute where attrelid = conrelid"
                                + " and attnum = any (conkey) and attname = 'tenant')"));
    }

    private static List<String> count(@Nullable String tenant, String from) throws SQLException {
        try (Connection connection = RealParts.application()) {
            connection.setAutoCommit(false);
            if (tenant != null) {
                try (Statement announce = connection.createStatement()) {
                    announce.execute("select set_config('app.tenant', '" + tenant + "', true)");
                }
            }
            return rows(connection, "select count(*) from " + from);
        }
    }

    private static List<String> query(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
