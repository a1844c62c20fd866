package nl.doorstroom.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running platform. Closing it stops everything that it started and nothing else; so does the end of the virtual machine.
 *
 * <pre>{@code
 * PlatformSettings settings = PlatformSettings.of(PlatformSettings.enclosingCheckout())
 *         .withData(Path.of("target/platform"))
 *         .withPorts(Ports.free())
 *         .withFresh(true);
 * try (Platform platform = Platform.start(settings)) {
 *     String token = platform.token("case-manager.putten");
 *     URI matching = platform.baseUri("matching");
 *     platform.service("matching").kill();
 *     platform.service("matching").start();
 * }
 * }</pre>
 *
 * <p>A test should use the same data directory each time: what a killed test run left behind is found there and stopped.
 */
public final class Platform implements AutoCloseable {

    private final PlatformSettings settings;
    private final Progress progress;
    private final DataDirectory data;
    private final Processes processes;
    private final Secrets secrets;
    private final Realm realm;
    private final PostgreSqlPart postgresql;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final Map<ServiceName, ServicePart> services = new LinkedHashMap<>();
    private final Tokens tokens;
    private final CompletableFuture<Part> death = new CompletableFuture<>();
    private final Thread atExit = new Thread(this::close, "stop-platform");
    private boolean closed;

    Platform(PlatformSettings settings, Progress progress, DataDirectory data) throws IOException {
        this.settings = settings;
        this.progress = progress;
        this.data = data;
        this.processes = new Processes(data);
        this.secrets = Secrets.in(data.secretsFile());
        this.realm = Realm.in(settings.root());
        this.postgresql =
                new PostgreSqlPart(data, secrets, processes, settings.ports().postgresql(), progress, death::complete);
        this.kafka = new KafkaPart(settings, data, secrets, processes, progress, death::complete);
        this.keycloak = new KeycloakPart(settings, data, realm, secrets, processes, progress, death::complete);
        for (ServiceName service : settings.services()) {
            Map<String, String> environment = ServiceEnvironment.of(
                    service, settings.ports(), postgresql.access(service), kafka.access(), keycloak.issuer(), secrets);
            services.put(
                    service,
                    new ServicePart(settings, data, service, environment, processes, progress, death::complete));
        }
        this.tokens = new Tokens(keycloak.tokenEndpoint(), Clock.systemUTC());
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws PlatformFailure when a part cannot start; everything that did start is stopped then
     */
    public static Platform start(PlatformSettings settings) {
        return start(settings, () -> {});
    }

    /**
     * Starts everything.
     *
     * @param claimed runs when data directory and ports are known to be for this run and no other
     */
    static Platform start(PlatformSettings settings, Runnable claimed) {
        Progress progress = new Progress(settings.output(), System::nanoTime);
        try {
            Checks.requirePackages(settings);
            return start(settings, progress, DataDirectory.open(settings.data(), progress), claimed);
        } catch (PlatformFailure e) {
            progress.close();
            throw e;
        }
    }

    private static Platform start(PlatformSettings settings, Progress progress, DataDirectory data, Runnable claimed) {
        Platform platform;
        try {
            PostgreSqlPart.stopStraggler(data);
            Checks.requireFreePorts(settings);
            claimed.run();
            if (settings.fresh()) {
                data.empty();
            }
            platform = new Platform(settings, progress, data);
        } catch (IOException e) {
            data.close();
            throw new PlatformFailure("The platform cannot be prepared in [" + settings.data() + "]: " + e + ".", e);
        } catch (PlatformFailure e) {
            data.close();
            throw e;
        }
        try {
            Runtime.getRuntime().addShutdownHook(platform.atExit);
            platform.startParts(List.of(platform.postgresql, platform.kafka, platform.keycloak));
            platform.startParts(List.copyOf(platform.services.values()));
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private void startParts(List<? extends Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        progress.say(
                "Starting " + String.join(", ", parts.stream().map(Part::title).toList()) + ".");
        ExecutorService executor = Executors.newFixedThreadPool(parts.size());
        try {
            CompletableFuture<Part> failure = new CompletableFuture<>();
            List<CompletableFuture<Void>> starts = parts.stream()
                    .map(part -> CompletableFuture.runAsync(part::start, executor)
                            .whenComplete((done, thrown) -> {
                                if (thrown != null) {
                                    failure.completeExceptionally(thrown);
                                }
                            }))
                    .toList();
            CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
            // The first failure ends the wait.
            orDeath(CompletableFuture.anyOf(all, failure));
        } catch (CompletionException e) {
            throw e.getCause() instanceof PlatformFailure known
                    ? known
                    : new PlatformFailure("The platform could not be started: " + e.getCause() + ".", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** Waits for something, and no longer when a part that ran dies meanwhile. */
    private void orDeath(CompletableFuture<?> something) {
        CompletableFuture.anyOf(something, death).join();
        if (!something.isDone()) {
            awaitDeath();
        }
    }

    /**
     * Waits until a part ends that was not told to.
     *
     * @throws PlatformFailure always, saying which part it was
     */
    public void awaitDeath() {
        Part part = death.join();
        throw new PlatformFailure(
                part.title() + " ended by itself" + (data.isFull() ? ", on a full disk" : "") + "; its log is "
                        + part.log() + ".",
                part.log());
    }

    /** Stops the services, Keycloak, Kafka and PostgreSQL, in this order. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.say("Stopping.");
        processes.stop();
        stopAll(List.copyOf(services.values()));
        for (Part part : List.of(keycloak, kafka, postgresql)) {
            part.stop();
        }
        stopStragglers();
        data.close();
        progress.say("Everything is stopped.");
        progress.close();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException shuttingDown) {
            // The hook is what runs this.
        }
    }

    private void stopStragglers() {
        processes.stopStragglers();
        try {
            PostgreSqlPart.stopStraggler(data);
        } catch (IOException e) {
            progress.say("PostgreSQL may still run: " + e + ".");
        }
    }

    private static void stopAll(List<? extends Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(parts.size());
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(part::stop, executor))
                        .toArray(CompletableFuture[]::new))
                .join();
        executor.shutdown();
    }

    /** The service with that name, to be killed and started again. */
    public Part service(String name) {
        ServicePart service = services.get(ServiceName.of(name));
        if (service == null) {
            throw new IllegalArgumentException("The service [" + name + "] is not part of this run.");
        }
        return service;
    }

    public Part postgresql() {
        return postgresql;
    }

    /** Every part in the order of starting. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(postgresql, kafka, keycloak));
        parts.addAll(services.values());
        return Collections.unmodifiableList(parts);
    }

    /** The address that a service's paths start with: {@code http://localhost:8083/matching/v1}. */
    public URI baseUri(String service) {
        ServiceName name = ServiceName.of(service);
        return URI.create("http://localhost:" + settings.ports().httpOf(name) + name.basePath());
    }

    /** Where a service tells about its health and its metrics: {@code http://localhost:9083/q}. */
    public URI managementUri(String service) {
        return URI.create("http://localhost:" + settings.ports().managementOf(ServiceName.of(service)) + "/q");
    }

    /** How a service's own roles reach its database. */
    public DatabaseAccess database(String service) {
        return postgresql.access(ServiceName.of(service));
    }

    /** A connection to a database as the role that may do everything, which is also the one that makes backups. */
    public Connection superuser(String database) throws SQLException {
        return postgresql.connect(database, postgresql.superuser());
    }

    /** Makes the databases that are missing, empty, as at the first start. */
    public void createMissingDatabases() throws SQLException {
        postgresql.furnish();
    }

    public KafkaAccess kafkaAccess() {
        return kafka.access();
    }

    public URI keycloakUrl() {
        return keycloak.url();
    }

    public URI issuer() {
        return keycloak.issuer();
    }

    public URI tokenEndpoint() {
        return keycloak.tokenEndpoint();
    }

    public List<DemoUser> users() {
        return realm.users(secrets.demoPassword());
    }

    public DemoUser user(String username) {
        return users().stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no demo user [" + username + "]."));
    }

    /** By which the fictional partners sign their requests for a token. */
    public PrivateKey partnerKey() {
        return secrets.keyPair(KeycloakPart.PARTNER).getPrivate();
    }

    /** An access token of a demo user, fresh enough for the next request. */
    public String token(String username) {
        return token(user(username));
    }

    /** An access token of a user who was added to the realm while it runs. */
    public String token(DemoUser user) {
        return tokens.of(user);
    }

    public Path dataDirectory() {
        return data.path();
    }

    public Path logsDirectory() {
        return data.path().resolve("logs");
    }

    /** Passwords and keys that were generated for this data directory. */
    public Path secretsFile() {
        return data.secretsFile();
    }

    List<Realm.Client> clients() {
        return realm.clients();
    }

    String realmName() {
        return realm.name();
    }

    List<ServiceName> serviceNames() {
        return settings.services();
    }

    /**
     * Loads a scenario, once in the life of the data directory; one that was interrupted is loaded again.
     *
     * @param demo what is to be loaded, or nothing: then nothing is at later starts either, among what people did since
     */
    void loadDemo(Runnable demo) {
        try {
            data.once(
                    "demo", () -> progress.during("Loading the demo", () -> orDeath(CompletableFuture.runAsync(demo))));
        } catch (PlatformFailure e) {
            throw e;
        } catch (Exception e) {
            Throwable cause = e instanceof CompletionException ? e.getCause() : e;
            throw new PlatformFailure(
                    "The demo could not be loaded: " + cause.getMessage()
                            + ". Start empty with -Dfresh, or without it with -Ddemo=false.",
                    cause);
        }
    }

    void say(String sentence) {
        progress.say(sentence);
    }
}
