package nl.doorstroom.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.demo.ApiClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A partner's system asks for tokens by what it signs (private_key_jwt, OAuth NL profile), and has no password. */
class PartnerIT {

    private static final String CLIENT = "partner-gresbo";
    private static final String FIGURE = "/reports/placements?periodStart=2025-01-01&periodEnd=2025-12-31";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.get();
    }

    @Test
    void readsWhatItMayAndNothingElse() throws Exception {
        ApiClient api = api();
        ApiClient.Answer figure = get(api, "reporting", FIGURE);
        assertEquals(200, figure.status());
        assertEquals(
                "00000001000000000201",
                figure.body().path("parameters").path("organisation").asText(),
                "it sees the figures of its own organisation");
        assertEquals(200, get(api, "trajectories", "/code-lists").status());
        assertEquals(
                403,
                get(api, "reporting", FIGURE + "&organisation=00000001000000000101")
                        .status());
        assertEquals(403, get(api, "participants", "/participants").status());
        assertEquals(403, get(api, "trajectories", "/trajectories").status());
        assertEquals(403, get(api, "matching", "/placements").status());
        assertEquals(
                403,
                api.send("POST", CLIENT, "reporting", "/processing-activities", "{}", null, null)
                        .status());
    }

    @Test
    void isToldAndReadsWhatItIsToldOf() throws Exception {
        ApiClient api = api();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hooks", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            String body = "{\"address\": \"http://localhost:%d/hooks\", \"eventTypes\": [\"%s\"]}"
                    .formatted(receiver.getAddress().getPort(), "nl.doorstroom.trajectories.subscription-tested.v1");
            JsonNode subscription = api.send("POST", CLIENT, "trajectories", "/subscriptions", body, null, null)
                    .body();
            String own = "/subscriptions/" + subscription.path("id").asText();
            api.send("POST", CLIENT, "trajectories", own + "/deliveries", null, null, null);

            JsonNode event = new ObjectMapper().readTree(told.poll(30, TimeUnit.SECONDS));

            assertEquals("/trajectories/v1" + own, event.path("dataref").asText());
            assertFalse(event.has("data"));
            assertEquals(200, get(api, "trajectories", own).status());
            assertEquals(
                    403,
                    api.send(
                                    "POST",
                                    CLIENT,
                                    "trajectories",
                                    "/subscriptions",
                                    body.replace("subscription-tested", "trajectory-started"),
                                    null,
                                    null)
                            .status());
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void refersSomebodyAndFollowsTheAnswer() throws Exception {
        ApiClient partner = api();
        ApiClient office = RunningPlatform.api("acceptance-referrals");
        ApiClient.Answer received = partner.send("POST", CLIENT, "participants", "/referrals", """
                {"reason": "BEGELEIDING_NAAR_WERK",
                 "person": {"bsn": "999945026", "givenName": "Omar", "familyName": "Voorbeeld",
                            "birthDate": "1991-07-01"}}""", null, null);
        assertEquals(202, received.status());
        String referral = "/referrals/" + received.body().path("id").asText();

        ApiClient.Answer asked = office.get("case-manager.putten", "participants", referral);
        assertEquals("Omar", asked.body().at("/person/givenName").asText());
        String person = office.post(
                        "case-manager.putten",
                        "participants",
                        referral + "/decisions",
                        asked.etag(),
                        "{\"decision\": \"ACCEPTED\", \"reason\": \"PASSEND\"}")
                .body()
                .path("participantId")
                .asText();

        JsonNode answer = get(partner, "participants", referral).body();
        assertEquals("ACCEPTED", answer.path("state").asText());
        assertFalse(answer.toString().contains(person));
        assertEquals(
                403, get(partner, "participants", "/participants/" + person).status());
        assertEquals(
                200,
                office.get("case-manager.putten", "participants", "/participants/" + person)
                        .status());
    }

    private static ApiClient api() throws GeneralSecurityException, IOException, InterruptedException {
        HttpResponse<String> answer = ask(assertion(platform.partnerKey(), 60));
        JsonNode token = new ObjectMapper().readTree(answer.body());
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(token.has("refresh_token"), "a partner asks anew instead");
        return new ApiClient(
                platform::baseUri, user -> token.path("access_token").asText(), "acceptance-partner");
    }

    @Test
    void isRefusedWithAnotherKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);

        assertRefused(ask(assertion(generator.generateKeyPair().getPrivate(), 60)));
    }

    @Test
    void isRefusedWithWhatHasExpired() throws Exception {
        assertRefused(ask(assertion(platform.partnerKey(), -120)));
    }

    @Test
    void isRefusedWithWhatWasUsedBefore() throws Exception {
        String assertion = assertion(platform.partnerKey(), 60);
        assertEquals(200, ask(assertion).statusCode());

        assertRefused(ask(assertion));
    }

    @Test
    void isRefusedWithItsNameAlone() throws Exception {
        assertRefused(post("grant_type=client_credentials&client_id=" + CLIENT));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 401, answer.statusCode() + answer.body());
        assertFalse(answer.body().contains("access_token"));
    }

    private static ApiClient.Answer get(ApiClient api, String service, String path) {
        return api.send("GET", CLIENT, service, path, null, null, null);
    }

    /** RFC 7523: who asks, of whom, until when, and once. */
    private static String assertion(PrivateKey key, long seconds) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\": \"%s\", \"sub\": \"%s\", \"aud\": \"%s\", \"jti\": \"%s\", \"iat\": %d, \"exp\": %d}"
                .formatted(
                        CLIENT,
                        CLIENT,
                        platform.issuer(),
                        UUID.randomUUID(),
                        Math.min(now, now + seconds - 60),
                        now + seconds);
        String unsigned =
                encoded("{\"alg\": \"PS256\", \"typ\": \"JWT\", \"kid\": \"partner-gresbo-1\"}".getBytes(UTF_8)) + "."
                        + encoded(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initSign(key);
        signature.update(unsigned.getBytes(UTF_8));
        return unsigned + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static HttpResponse<String> ask(String assertion) throws IOException, InterruptedException {
        return post("grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", UTF_8)
                + "&client_assertion=" + assertion);
    }

    private static HttpResponse<String> post(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(platform.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
