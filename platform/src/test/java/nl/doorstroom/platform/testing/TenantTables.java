package nl.doorstroom.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The wall between tenants that stands in the database, tried at every table with the rights of an application that
 * forgets to filter.
 */
final class TenantTables {

    private static final String NOT_PERMITTED = "42501";

    private TenantTables() {}

    /**
     * What somebody who works for one tenant gets at of another's.
     *
     * @param here the tenant whose rows nobody else may see
     * @param there the tenant for which the application works
     * @param untold tables of which the story leaves no row, so that nothing can be seen in them
     */
    static List<String> leaks(String here, String there, Set<String> untold) throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Connection all = RealParts.superuser();
                Connection application = RealParts.application()) {
            application.setAutoCommit(false);
            for (Map.Entry<String, String> table : tables(all).entrySet()) {
                String name = table.getKey();
                String ofHere = " where tenant = '" + here + "'";
                long rows = number(all, "select count(*) from " + name + ofHere);
                if (rows == 0 && !untold.contains(name)) {
                    findings.add("The story leaves no row in " + name);
                }
                announce(application, "");
                expect(findings, application, "select count(*) from " + name, 0);
                announce(application, there);
                expect(findings, application, "select count(*) from " + name + ofHere, 0);
                expect(
                        findings,
                        application,
                        "select count(*) from " + name,
                        number(all, "select count(*) from " + name + " where tenant = '" + there + "'"));
                expectRows(findings, application, "update " + name + " set tenant = tenant" + ofHere);
                expectRows(findings, application, "delete from " + name + ofHere);
                if (rows > 0) {
                    smuggle(findings, all, application, name, table.getValue(), ofHere);
                }
            }
        }
        return findings;
    }

    /** Tables with a tenant, each with the columns that can be written. */
    private static Map<String, String> tables(Connection all) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Statement statement = all.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname, string_agg(quote_ident(a.attname), ', ')
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                          and not a.attisdropped and a.attgenerated = ''
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant')
                        group by c.relname""")) {
            while (row.next()) {
                tables.put(row.getString(1), row.getString(2));
            }
        }
        return tables;
    }

    private static void smuggle(
            List<String> findings, Connection all, Connection application, String table, String columns, String ofHere)
            throws SQLException {
        String row;
        try (Statement statement = all.createStatement();
                ResultSet found =
                        statement.executeQuery("select to_jsonb(t)::text from " + table + " t" + ofHere + " limit 1")) {
            found.next();
            row = found.getString(1);
        }
        Savepoint before = application.setSavepoint();
        try (PreparedStatement insert = application.prepareStatement("insert into " + table + " (" + columns
                + ") overriding system value select " + columns + " from jsonb_populate_record(null::" + table
                + ", ?::jsonb)")) {
            insert.setString(1, row);
            insert.executeUpdate();
            findings.add("A row for another tenant can be written into " + table);
        } catch (SQLException refusal) {
            if (!NOT_PERMITTED.equals(refusal.getSQLState())) {
                findings.add("A row for another tenant in " + table + ": " + refusal.getMessage());
            }
        } finally {
            application.rollback(before);
        }
    }

    private static void expect(List<String> findings, Connection application, String question, long expected)
            throws SQLException {
        Savepoint before = application.setSavepoint();
        try {
            long seen = number(application, question);
            if (seen != expected) {
                findings.add(question + ": " + seen + ", not " + expected);
            }
        } catch (SQLException refusal) {
            notPermitted(findings, question, refusal);
            application.rollback(before);
        }
    }

    private static void expectRows(List<String> findings, Connection application, String change) throws SQLException {
        Savepoint before = application.setSavepoint();
        try (Statement statement = application.createStatement()) {
            if (statement.executeUpdate(change) > 0) {
                findings.add("Another tenant's rows: " + change);
            }
        } catch (SQLException refusal) {
            notPermitted(findings, change, refusal);
        } finally {
            application.rollback(before);
        }
    }

    private static void notPermitted(List<String> findings, String sql, SQLException refusal) {
        if (!NOT_PERMITTED.equals(refusal.getSQLState())) {
            findings.add(sql + ": " + refusal.getMessage());
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void announce(Connection application, String tenant) throws SQLException {
        try (Statement statement = application.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
        }
    }
}
