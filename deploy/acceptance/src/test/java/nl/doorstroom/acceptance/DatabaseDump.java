package nl.doorstroom.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

import nl.doorstroom.local.DatabaseAccess;
import nl.doorstroom.local.Platform;
import nl.doorstroom.local.PlatformSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The rows of one service's database as they were at one moment, and where its sequences stood.
 *
 * <p>What {@code pg_dump} and {@code pg_restore} do, by the same commands of the server: the PostgreSQL of the tests is
 * packaged without these two programs. The tables are made again by the service's own migrations, and a restored
 * database has to come out with the same list of them.
 */
final class DatabaseDump {

    private static final String HISTORY = "flyway_schema_history";

    private final String service;
    private final Path directory;
    private final Map<String, String> columns = new TreeMap<>();
    private final Map<String, Long> sequences = new TreeMap<>();
    private final List<String> migrations;

    private DatabaseDump(String service, Path directory, Connection connection) throws SQLException, IOException {
        this.service = service;
        this.directory = directory;
        this.migrations = migrations(connection);
        for (String table : texts(connection, """
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'""")) {
            columns.put(table, String.join(", ", texts(connection, """
                    select quote_ident(column_name) from information_schema.columns
                    where table_schema = 'public' and quote_ident(table_name) = '%s' and is_generated = 'NEVER'
                    order by ordinal_position""".formatted(table))));
        }
        columns.remove(HISTORY);
        for (Map.Entry<String, String> table : columns.entrySet()) {
            try (OutputStream file = Files.newOutputStream(file(table.getKey()))) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "copy %s (%s) to stdout (format binary)".formatted(table.getKey(), table.getValue()),
                                file);
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select quote_ident(sequencename), last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null""")) {
            while (row.next()) {
                sequences.put(row.getString(1), row.getLong(2));
            }
        }
    }

    /** Dumps the database of a service that goes on serving meanwhile. */
    static DatabaseDump of(Platform platform, String service) throws SQLException, IOException {
        Path directory = platform.dataDirectory().resolve("dump").resolve(service);
        Files.createDirectories(directory);
        try (Connection connection = platform.superuser(service)) {
            connection.setAutoCommit(false);
            // One moment for all tables. Row-level security does not hold for this role; a dump by another one would
            // miss every row that has a tenant.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return new DatabaseDump(service, directory, connection);
        }
    }

    /** Throws the database of the service away and makes it anew as it was. The service must not run. */
    void restore(Platform platform) throws SQLException, IOException {
        try (Connection connection = platform.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + service + " with (force)");
        }
        platform.createMissingDatabases();
        migrate(platform.database(service));
        try (Connection connection = platform.superuser(service);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertEquals(migrations, migrations(connection));
            // Rows come in no order, and some of them into tables whose rows nobody may change.
            statement.execute("set local session_replication_role = replica");
            for (String table : columns.keySet()) {
                statement.execute("truncate " + table + " cascade");
            }
            for (Map.Entry<String, String> table : columns.entrySet()) {
                try (InputStream file = Files.newInputStream(file(table.getKey()))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy %s (%s) from stdin (format binary)"
                                            .formatted(table.getKey(), table.getValue()),
                                    file);
                }
            }
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                statement.execute("select setval('%s', %d)".formatted(sequence.getKey(), sequence.getValue()));
            }
            connection.commit();
        }
    }

    private void migrate(DatabaseAccess database) {
        Path root = PlatformSettings.enclosingCheckout();
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations(
                        "filesystem:" + root.resolve("platform/src/main/resources/db/platform"),
                        "filesystem:" + root.resolve(service + "-service/src/main/resources/db/migration"))
                .placeholders(Map.of(
                        "app", database.application().user(),
                        "relay", database.relay().user()))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static List<String> migrations(Connection connection) throws SQLException {
        return texts(connection, "select version || ' ' || checksum from flyway_schema_history order by version");
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private Path file(String table) {
        return directory.resolve(table);
    }
}
