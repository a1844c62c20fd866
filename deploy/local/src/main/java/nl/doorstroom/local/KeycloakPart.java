package nl.doorstroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import nl.doorstroom.local.Processes.Command;

/**
 * Keycloak with the realm of this project.
 *
 * <p>Its database holds nothing but what the realm files say, and users have fixed ids there, so it is made anew whenever
 * those files change.
 */
final class KeycloakPart extends Part {

    /** Name of the fictional partners' keys among the secrets. */
    static final String PARTNER = "demo.partner";

    private final KeycloakDistribution distribution;
    private final Path home;
    private final Realm realm;
    private final Secrets secrets;
    private final Ports ports;
    private final Processes processes;

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
        this.distribution = new KeycloakDistribution(settings, processes, progress);
        this.home = data.path().resolve("keycloak");
        this.realm = realm;
        this.secrets = secrets;
        this.ports = settings.ports();
        this.processes = processes;
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
        PrivateFiles.mirror(distribution.compiled(log(), patience()).resolve("lib"), home.resolve("lib"));
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("providers"));
        writeRealm();
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

    @Override
    ProcessHandle launch() throws IOException {
        List<String> line = new ArrayList<>(KeycloakDistribution.virtualMachine(home));
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
                "DOORSTROOM_REPORTING_ORIGIN",
                ServiceEnvironment.origin(ServiceName.REPORTING, ports),
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
