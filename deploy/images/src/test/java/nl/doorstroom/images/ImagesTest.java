package nl.doorstroom.images;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The images are built as their Dockerfiles say, and run as a cluster runs them. */
class ImagesTest {

    private static final Path MANIFESTS = Path.of("../kubernetes/base");

    private static Map<String, String> parts = Map.of();
    private static @Nullable Buildah buildah;

    @BeforeAll
    static void makeBases() throws Exception {
        String lack = Buildah.lack();
        if (!lack.isEmpty()) {
            System.out.println("The images were not built: " + lack + ".");
        }
        Assumptions.assumeTrue(lack.isEmpty(), lack);
        parts = new RealParts().start();
        buildah = Buildah.withBases();
    }

    @AfterAll
    static void clean() throws Exception {
        if (buildah != null) {
            buildah.clean();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"participants", "trajectories", "matching", "reporting"})
    void servesFromItsImage(String service) throws Exception {
        String tag = "doorstroom/" + service + "-service:0.1.0";
        String manifest = Files.readString(MANIFESTS.resolve(service).resolve("kustomization.yaml"));
        assertTrue(
                manifest.contains("newName: doorstroom/" + service + "-service") && manifest.contains("newTag: 0.1.0"),
                manifest);
        createDatabase(service);
        long start = System.nanoTime();

        buildah.build(service, tag);

        Duration built = Duration.ofNanos(System.nanoTime() - start);
        Image image = Image.of(buildah.inspect(tag));
        Path files = buildah.files(tag);
        assertEquals("10001:10001", image.user());
        assertEquals("Doorstroom " + service, image.labels().get("org.opencontainers.image.title"));
        assertEquals("EUPL-1.2", image.labels().get("org.opencontainers.image.licenses"));
        assertFalse(Files.exists(files.resolve("build")) || Files.exists(files.resolve("opt/java/bin/javac")));
        Map<String, String> serving = serving(service);

        // Neither the owner's password nor a schema: it refuses to serve.
        Map<String, String> impatient = new HashMap<>(serving);
        impatient.put("DOORSTROOM_SCHEMA_PATIENCE", "PT0S");
        try (Running tooEarly = Running.start(files, image, impatient)) {
            assertEquals(1, tooEarly.awaitEnd(), tooEarly.log());
            assertTrue(tooEarly.log().contains("The database is not ready for this version"), tooEarly.log());
        }
        try (Running migration = Running.start(files, image, migrating(service))) {
            assertEquals(0, migration.awaitEnd(), migration.log());
        }
        Measured remembering = serve(files, image, serving, "on");
        Measured forgetful = serve(files, image, serving, "off");

        System.out.printf(
                Locale.ROOT,
                "%s: built in %d s; %d MB, of which base %d, Java %d, service %d, cache %d; ready after %.2f s with %d MB,"
                        + " without the cache after %.2f s with %d MB%n",
                tag,
                built.toSeconds(),
                megabytes(files),
                megabytes(files) - megabytes(files.resolve("opt")) - megabytes(files.resolve("app")),
                megabytes(files.resolve("opt")),
                megabytes(files.resolve("app")) - megabytes(files.resolve("app/app.aot")),
                megabytes(files.resolve("app/app.aot")),
                remembering.seconds(),
                remembering.megabytes(),
                forgetful.seconds(),
                forgetful.megabytes());
    }

    private record Measured(double seconds, long megabytes) {}

    /**
     * Serves until it is ready, which a database has a part in, and stops.
     *
     * @param cache whether the runtime must use what it remembers ("on") or may not ("off"); it ends when it cannot
     */
    private static Measured serve(Path files, Image image, Map<String, String> environment, String cache)
            throws IOException, InterruptedException {
        Map<String, String> told = new HashMap<>(environment);
        told.put("JDK_JAVA_OPTIONS", "-XX:MaxRAM=768m -XX:MaxRAMPercentage=60 -XX:AOTMode=" + cache);
        try (Running running = Running.start(files, image, told)) {
            Duration ready = running.awaitAnswer(
                    "http://localhost:" + environment.get("QUARKUS_MANAGEMENT_PORT") + "/q/health/ready");
            assertTrue(running.status("Uid").startsWith("10001"), running.status("Uid"));
            long kilobytes = Long.parseLong(running.status("VmRSS").replace(" kB", ""));
            // 128 and the number of the signal.
            assertEquals(143, running.stop(), running.log());
            running.log()
                    .lines()
                    .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                    .forEach(line -> assertDoesNotThrow(
                            () -> JsonMapper.builder().build().readTree(line).required("message"), line));
            return new Measured(ready.toMillis() / 1000.0, kilobytes / 1024);
        }
    }

    private static Map<String, String> migrating(String service) {
        return Map.of(
                "QUARKUS_PROFILE", "migration",
                "QUARKUS_DATASOURCE_JDBC_URL", url(service),
                "QUARKUS_DATASOURCE_USERNAME", part("quarkus.datasource.username"),
                "QUARKUS_DATASOURCE_RELAY_USERNAME", part("quarkus.datasource.relay.username"),
                "QUARKUS_FLYWAY_USERNAME", part("quarkus.flyway.username"),
                "QUARKUS_FLYWAY_PASSWORD", part("quarkus.flyway.password"));
    }

    private static Map<String, String> serving(String service) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", freePort(),
                "QUARKUS_MANAGEMENT_PORT", freePort(),
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "false"));
        parts.forEach((name, value) -> {
            if (!name.startsWith("quarkus.flyway") && !name.contains("devservices")) {
                environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value);
            }
        });
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", url(service));
        environment.put("QUARKUS_DATASOURCE_RELAY_JDBC_URL", url(service));
        return environment;
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    private static String url(String service) {
        return part("quarkus.datasource.jdbc.url").replaceAll("/[a-z]+$", "/" + service);
    }

    private static String part(String name) {
        return parts.getOrDefault(name, "");
    }

    private static void createDatabase(String service) throws SQLException {
        try (Connection superuser = RealParts.superuser()) {
            superuser.createStatement().execute("create database " + service + " owner service_owner");
        }
    }

    private static long megabytes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> regular = files.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file))
                    .toList();
            long bytes = 0;
            for (Path file : regular) {
                bytes += Files.size(file);
            }
            return bytes / 1_000_000;
        }
    }
}
