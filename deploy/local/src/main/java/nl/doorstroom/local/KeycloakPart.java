package nl.doorstroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import nl.doorstroom.local.Processes.Command;

/**
 * Keycloak with the realm of this project.
 *
 * <p>Keycloak compiles itself for its options once, which takes half a minute; the result is kept with the build
 * output, so that every data directory starts from it. Its database holds nothing but what the realm files say, and
 * users have fixed ids there, so it is made anew whenever those files change.
 */
final class KeycloakPart extends Part {

    /** Name of the fictional partners' keys among the secrets. */
    static final String PARTNER = "demo.partner";

    private static final List<String> BUILD_OPTIONS = List.of("--db=dev-file");

    private final Path distribution;
    private final Path distributions;
    private final Path home;
    private final Realm realm;
    private final Secrets secrets;
    private final Processes processes;
    private final Progress progress;

    KeycloakPart(
            PlatformSettings settings,
            DataDirectory data,
            Realm realm,
            Secrets secrets,
            Processes processes,
            Progress progress,
            Consumer<Part> onDeath)
            throws IOException {
        super(
                "keycloak",
                "Keycloak " + Versions.KEYCLOAK,
                settings.ports().keycloak(),
                freshLog(data.logs(), "keycloak"),
                progress,
                onDeath);
        this.distribution = distribution(settings);
        this.distributions = settings.target().resolve("keycloak");
        this.home = data.path().resolve("keycloak");
        this.realm = realm;
        this.secrets = secrets;
        this.processes = processes;
        this.progress = progress;
    }

    URI url() {
        return URI.create("http://localhost:" + port());
    }

    URI issuer() {
        return url().resolve("/realms/" + realm.name());
    }

    URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    @Override
    void prepare() throws Exception {
        PrivateFiles.directory(home);
        PrivateFiles.mirror(compiled().resolve("lib"), home.resolve("lib"));
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("providers"));
        writeRealm();
    }

    /**
     * The distribution, compiled for our options. Two runs may want the same half minute of work at the same time, so
     * the second one waits for the first; and it is done on a draft, so that an interrupted run leaves no half of it.
     */
    private Path compiled() throws IOException, InterruptedException {
        Path compiled = distributions.resolve("compiled");
        Path marker = compiled.resolve("compiled-from");
        try (FileChannel channel =
                FileChannel.open(distributions.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Let go when the channel closes.
            channel.lock();
            String origin = distribution.getFileName() + " " + BUILD_OPTIONS;
            if (Files.exists(marker) && Files.readString(marker).equals(origin)) {
                return compiled;
            }
            progress.say("Keycloak is prepared once; this takes about half a minute.");
            Path draft = distributions.resolve("draft");
            PrivateFiles.mirror(distribution, draft);
            PrivateFiles.copy(distribution.resolve("lib/quarkus"), draft.resolve("lib/quarkus"));
            List<String> line = new ArrayList<>(virtualMachine(draft));
            line.add("build");
            line.addAll(BUILD_OPTIONS);
            processes.run("Keycloak preparation", Command.of(log(), line), patience());
            PrivateFiles.deleteTree(compiled);
            Files.move(draft, compiled);
            Files.writeString(marker, origin);
            return compiled;
        }
    }

    /** Where the build unpacks Keycloak. */
    static Path distribution(PlatformSettings settings) {
        return settings.target().resolve("keycloak").resolve("keycloak-" + Versions.KEYCLOAK);
    }

    /**
     * The realm is imported into an empty database only, so a changed realm or an import that was interrupted needs a
     * new one.
     */
    private void writeRealm() throws IOException {
        Path file = Files.createDirectories(home.resolve("data/import")).resolve(realm.name() + "-realm.json");
        String text = realm.importText();
        if (Files.exists(imported())
                && Files.exists(file)
                && Files.readString(file).equals(text)) {
            return;
        }
        Files.deleteIfExists(imported());
        PrivateFiles.deleteTree(home.resolve("data/h2"));
        PrivateFiles.write(file, text);
    }

    private Path imported() {
        return home.resolve("realm-imported");
    }

    @Override
    void furnish() throws IOException {
        if (!Files.exists(imported())) {
            Files.createFile(imported());
        }
    }

    private static List<String> virtualMachine(Path home) {
        return List.of(
                Processes.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Starts a fifth faster; what an optimizing compiler would win is not missed locally.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    @Override
    ProcessHandle launch() throws IOException {
        List<String> line = new ArrayList<>(virtualMachine(home));
        line.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--hostname=" + url(),
                "--import-realm"));
        Map<String, String> environment = Map.of(
                "DOORSTROOM_DEMO_PASSWORD",
                secrets.demoPassword(),
                "DOORSTROOM_DEMO_PARTNER_KEY",
                Secrets.base64(secrets.keyPair(PARTNER).getPublic()),
                "DOORSTROOM_WEB_ORIGIN",
                "http://localhost:3000",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secrets.password("keycloak.admin"));
        return processes.start(name(), new Command(line, environment, home, log()));
    }

    @Override
    boolean answers() throws Exception {
        return Http.isOk(URI.create(issuer() + "/.well-known/openid-configuration"));
    }

    @Override
    Duration patience() {
        return Duration.ofSeconds(240);
    }
}
