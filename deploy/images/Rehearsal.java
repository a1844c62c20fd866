import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts a service as an image starts it, asks it a few things, and stops it, so that the runtime writes down what it
 * loaded ({@code app.aot}, JEP 514). There is no database and no broker where an image is made: the service says so to
 * whoever asks, and has loaded by then nearly all that it will ever load.
 *
 * <p>Run as a single file: {@code java Rehearsal.java <java> <directory of quarkus-run.jar> <path of the API>}.
 */
class Rehearsal {

    private static final String NOBODY_LISTENS = "localhost:9";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        Path app = Path.of(arguments[1]).toAbsolutePath();
        String base = arguments[2];
        Path cache = app.resolve("app.aot");
        // A builder may share its network with whatever else runs.
        int http = freePort();
        int management = freePort();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair key = generator.generateKeyPair();

        // Adapters are found by a hash of their name: where two are alike, each start would warn, in no line of JSON.
        ProcessBuilder service = new ProcessBuilder(
                        arguments[0],
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTAdapterCaching",
                        "-XX:AOTCacheOutput=" + cache,
                        "-jar",
                        app.resolve("quarkus-run.jar").toString())
                .inheritIO();
        String secret = Base64.getEncoder().encodeToString(new byte[32]);
        service.environment()
                .putAll(Map.ofEntries(
                        Map.entry("QUARKUS_HTTP_PORT", String.valueOf(http)),
                        Map.entry("QUARKUS_MANAGEMENT_PORT", String.valueOf(management)),
                        Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + NOBODY_LISTENS + "/none"),
                        Map.entry("QUARKUS_DATASOURCE_USERNAME", "nobody"),
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "none"),
                        Map.entry("QUARKUS_DATASOURCE_RELAY_USERNAME", "nobody"),
                        Map.entry("QUARKUS_DATASOURCE_RELAY_PASSWORD", "none"),
                        Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
                        Map.entry("DOORSTROOM_SCHEMA_CHECK", "false"),
                        Map.entry("QUARKUS_HIBERNATE_ORM_DATABASE_START_OFFLINE", "true"),
                        Map.entry("KAFKA_BOOTSTRAP_SERVERS", NOBODY_LISTENS),
                        Map.entry("QUARKUS_OIDC_PUBLIC_KEY", Base64.getEncoder().encodeToString(key.getPublic().getEncoded())),
                        Map.entry("DOORSTROOM_CRYPTO_KEY", secret),
                        Map.entry("DOORSTROOM_CRYPTO_INDEX_KEY", secret),
                        Map.entry("DOORSTROOM_API_CURSOR_KEY", secret),
                        // What it complains of is expected.
                        Map.entry("QUARKUS_LOG_LEVEL", "OFF")));
        Process running = service.start();
        try {
            awaitStarted(running, management);
            ask(management, "/q/metrics", "");
            ask(http, "/nothing", "");
            Matcher address = Pattern.compile("\"(/[a-z/-]+)\" *:").matcher(ask(http, base + "/openapi.json", ""));
            while (address.find()) {
                ask(http, base + address.group(1), "");
                ask(http, base + address.group(1), token(key));
            }
        } finally {
            running.destroy();
        }
        if (!running.waitFor(5, TimeUnit.MINUTES)) {
            running.destroyForcibly();
        }
        if (!Files.exists(cache)) {
            throw new IOException("The runtime wrote no cache");
        }
        System.out.println("The cache has " + Files.size(cache) / 1_000_000 + " MB.");
    }

    private static void awaitStarted(Process service, int management) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (service.isAlive() && System.nanoTime() < end) {
            try {
                ask(management, "/q/health", "");
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IOException("The service does not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String ask(int port, String address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (!token.isEmpty()) {
            question.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(question.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String token(KeyPair key) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String roles = Stream.of("code-lists", "participants", "programmes", "trajectories", "crews", "employers",
                        "vacancies", "matches", "placements", "reports")
                .map(what -> "\"" + what + ":read\"")
                .collect(Collectors.joining(","));
        String unsigned = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64("""
                {"sub": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10", "aud": "doorstroom", "azp": "rehearsal",
                 "tenant": "00000001000000000101", "organisation": "00000001000000000101",
                 "iat": %d, "exp": %d, "realm_access": {"roles": [%s]}}""".formatted(now, now + 600, roles));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(unsigned.getBytes(StandardCharsets.UTF_8));
        return unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
