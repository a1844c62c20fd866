package nl.doorstroom.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.postgresql.Driver;

import nl.doorstroom.local.DatabaseAccess.Login;
import nl.doorstroom.local.Processes.Command;

/**
 * One PostgreSQL server with a database for each service.
 *
 * <p>The server's own programs are used rather than the embedding library around them: that library stops its server
 * from a shutdown hook of its own, while the services still use it, and trusts everybody on the machine. Here every
 * role needs its password.
 */
final class PostgreSqlPart extends Part {

    private static final String SUPERUSER = "postgres";

    private final Path programs;
    private final Path cluster;
    private final Secrets secrets;
    private final Processes processes;

    PostgreSqlPart(
            DataDirectory data,
            Secrets secrets,
            Processes processes,
            int port,
            Progress progress,
            Consumer<Part> onDeath)
            throws IOException {
        super(
                "postgresql",
                "PostgreSQL " + Versions.POSTGRESQL,
                port,
                freshLog(data.logs(), "postgresql"),
                progress,
                onDeath);
        this.programs = data.programs("postgresql-" + Versions.POSTGRESQL);
        this.cluster = cluster(data);
        this.secrets = secrets;
        this.processes = processes;
    }

    private static Path cluster(DataDirectory data) {
        return data.path().resolve("postgresql");
    }

    DatabaseAccess access(ServiceName service) {
        String database = service.id();
        return new DatabaseAccess(
                url(database), login(database + "_owner"), login(database + "_app"), login(database + "_relay"));
    }

    Login superuser() {
        return login(SUPERUSER);
    }

    private Login login(String role) {
        return new Login(role, secrets.password("postgresql." + role));
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    @Override
    void prepare() throws Exception {
        unpackPrograms();
        if (!Files.exists(cluster)) {
            createCluster();
        }
        PrivateFiles.write(cluster.resolve("doorstroom.conf"), """
                        listen_addresses = '127.0.0.1'
                        port = %d
                        unix_socket_directories = ''
                        max_connections = 200
                        timezone = 'UTC'
                        log_timezone = 'UTC'
                        # The values of a refused row may be a person's; they stay out of the log.
                        log_error_verbosity = terse
                        log_min_error_statement = panic
                        """.formatted(port()));
        // After a kill the process file stays behind, and the server refuses to start when its id is another process's
        // now.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private void unpackPrograms() throws IOException {
        Path complete = programs.resolve("complete");
        if (Files.exists(complete)) {
            return;
        }
        PrivateFiles.deleteTree(programs);
        try (InputStream packed = PostgreSqlPart.class.getResourceAsStream(archive())) {
            if (packed == null) {
                throw new PlatformFailure("There is no PostgreSQL for this machine (" + System.getProperty("os.name")
                        + ", " + System.getProperty("os.arch")
                        + "): Linux and macOS on amd64 and arm64 are supported.");
            }
            unpack(packed, programs);
        }
        Files.createFile(complete);
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path file = directory.resolve(entry.getName()).normalize();
                if (!file.startsWith(directory)) {
                    throw new IOException("The archive names a file outside of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(archive, file);
                    Files.setPosixFilePermissions(file, permissions(entry.getMode()));
                }
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        return PosixFilePermissions.fromString((mode & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
    }

    private void createCluster() throws IOException, InterruptedException {
        // Under another name until it is complete, so that an interrupted start does not leave half a cluster.
        Path draft = cluster.resolveSibling("postgresql-draft");
        PrivateFiles.deleteTree(draft);
        Path passwordFile = programs.resolve("superuser-password");
        PrivateFiles.write(passwordFile, superuser().password());
        try {
            // The built-in locale sorts alike on every operating system.
            run(
                    "initdb",
                    List.of(
                            "-D",
                            draft.toString(),
                            "-U",
                            SUPERUSER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "-E",
                            "UTF8",
                            "--no-locale",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-sync"));
        } finally {
            Files.delete(passwordFile);
        }
        Path configuration = draft.resolve("postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\ninclude 'doorstroom.conf'\n");
        Files.move(draft, cluster);
    }

    @Override
    ProcessHandle launch() throws Exception {
        // pg_ctl gives the server a session of its own, so that Ctrl-C does not reach it.
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "-w",
                        "-t",
                        String.valueOf(patience().toSeconds()),
                        "-D",
                        cluster.toString(),
                        "-l",
                        log().toString()));
        ProcessHandle server = postmaster(cluster)
                .orElseThrow(() -> new PlatformFailure(
                        title() + " ended while it was starting; its log is " + log() + ".", log()));
        processes.adopt(name(), server);
        return server;
    }

    /**
     * Stops a server that runs on a data directory although it was not written down, because its run was stopped or
     * killed while it was starting.
     */
    static void stopStraggler(DataDirectory data) throws IOException {
        postmaster(cluster(data)).ifPresent(server -> Signals.interrupt(server, Duration.ofSeconds(10)));
    }

    /** The server of a cluster, by the id and the start time that it wrote down itself. */
    private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 3) {
            return Optional.empty();
        }
        return Signals.process(
                Long.parseLong(lines.get(0).trim()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).trim())),
                Duration.ofSeconds(3));
    }

    private void run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if (runsAsRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace it runs as nobody, with root's files.
            line.addAll(List.of("unshare", "--user"));
        }
        line.add(programs.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        processes.run(program, Command.of(log(), line), patience());
    }

    private static boolean runsAsRoot() {
        return System.getProperty("user.name").equals("root")
                && System.getProperty("os.name").equals("Linux");
    }

    @Override
    boolean answers() throws SQLException {
        try (Connection connection = connect("postgres", superuser())) {
            return connection.isValid(5);
        }
    }

    Connection connect(String database, Login login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("connectTimeout", "5");
        // Asked for directly: DriverManager does not see a driver behind the class loader of a build tool.
        Connection connection = new Driver().connect(url(database), properties);
        if (connection == null) {
            throw new SQLException("No connection.");
        }
        return connection;
    }

    @Override
    void furnish() throws SQLException {
        try (Connection connection = connect("postgres", superuser());
                Statement statement = connection.createStatement()) {
            for (ServiceName service : ServiceName.values()) {
                DatabaseAccess access = access(service);
                for (Login login : List.of(access.owner(), access.application(), access.relay())) {
                    createRole(statement, login);
                }
                createDatabase(statement, service.id(), access);
            }
        }
    }

    private static void createRole(Statement statement, Login login) throws SQLException {
        boolean exists = exists(statement, "select 1 from pg_roles where rolname = '" + login.user() + "'");
        statement.execute(
                (exists ? "alter" : "create") + " role " + login.user() + " login password '" + login.password() + "'");
    }

    private static void createDatabase(Statement statement, String database, DatabaseAccess access)
            throws SQLException {
        if (exists(statement, "select 1 from pg_database where datname = '" + database + "'")) {
            return;
        }
        statement.execute(
                "create database " + database + " owner " + access.owner().user());
        // A service reaches its own database and no other.
        statement.execute("revoke all on database " + database + " from public");
        statement.execute("grant connect on database " + database + " to "
                + access.application().user() + ", " + access.relay().user());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    @Override
    void end(ProcessHandle running, Duration waitAtMost) {
        Signals.interrupt(running, waitAtMost);
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(90);
    }
}
