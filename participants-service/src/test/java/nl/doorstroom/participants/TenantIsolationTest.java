package nl.doorstroom.participants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static nl.doorstroom.participants.testing.Office.aBenefit;
import static nl.doorstroom.participants.testing.Office.aParticipant;
import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static nl.doorstroom.platform.testing.Tokens.VOORBURG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class TenantIsolationTest {

    @Test
    void showsTheRowsOfOneTenantAtATime() throws SQLException {
        aBenefit(aParticipant(), "PW_ALGEMEEN", "2023-01-01");

        for (String table : List.of("participant", "household", "household_member", "benefit_spell")) {
            assertEquals("0", count("", table), table);
            assertEquals("0", count(VOORBURG, table + " where tenant = '" + PUTTEN + "'"), table);
            assertNotEquals("0", count(PUTTEN, table), table);
        }
    }

    @Test
    void refersToRowsOfItsOwnTenantAlone() throws SQLException {
        List<String> loose = new ArrayList<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"
                                + " and not exists (select 1 from pg_attribute where attrelid = conrelid"
                                + " and attnum = any (conkey) and attname = 'tenant')")) {
            while (row.next()) {
                loose.add(row.getString(1));
            }
        }
        assertEquals(List.of(), loose);
    }

    private static String count(String tenant, String from) throws SQLException {
        try (Connection connection = RealParts.application();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
            try (ResultSet row = statement.executeQuery("select count(*) from " + from)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
