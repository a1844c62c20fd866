package nl.doorstroom.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What holds for every table of a service, read from the catalog of its database. A service's test extends this, adds
 * {@code @QuarkusTest} and the real parts, and states the exceptions with their reasons.
 */
public abstract class DatabaseRules {

    private static final String TABLES = " from pg_class c where c.relkind in ('r', 'p')"
            + " and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'";

    /** Tables of the service's own of which no row is ever changed: what was known stays readable. */
    protected abstract Set<String> history();

    /** Tables of which the application removes rows; of what was registered it removes none. */
    protected abstract Set<String> removed();

    /** Foreign keys that need no tenant, because what they lead to cannot be another's. */
    protected Set<String> withoutTenant() {
        return Set.of();
    }

    @Test
    void isolatesEveryTableThatHasATenant() throws SQLException {
        assertEquals(Set.of(), names("select c.relname" + TABLES + """
                 and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant')
                and not (c.relrowsecurity and c.relforcerowsecurity
                  and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation'))"""));
    }

    @Test
    void refersToRowsOfItsOwnTenantAlone() throws SQLException {
        assertEquals(
                new TreeSet<>(withoutTenant()),
                names("select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace"
                        + " and not exists (select 1 from pg_attribute where attrelid = conrelid"
                        + " and attnum = any (conkey) and attname = 'tenant')"));
    }

    @Test
    void neverChangesWhatIsHistory() throws SQLException {
        Set<String> expected = new TreeSet<>(history());
        expected.addAll(Set.of("audit_entry", "audit_seal", "processing_log"));

        assertEquals(expected, names("select c.relname" + TABLES + """
                 and exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only')
                and not has_table_privilege('service_app', c.oid, 'update')
                and not has_any_column_privilege('service_app', c.oid, 'update')"""));
    }

    @Test
    void removesNothingThatWasRegistered() throws SQLException {
        assertEquals(
                new TreeSet<>(removed()),
                names("select c.relname" + TABLES
                        + " and has_table_privilege('service_app', c.oid, 'delete, truncate')"));
    }

    private static Set<String> names(String question) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
