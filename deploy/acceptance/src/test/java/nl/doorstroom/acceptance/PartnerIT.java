package nl.doorstroom.acceptance;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
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
    private static final PartnerSystem PARTNER = new PartnerSystem(CLIENT);

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.get();
    }

    @Test
    void readsWhatItMayAndNothingElse() throws Exception {
        ApiClient api = PARTNER.api("acceptance-partner");
        // A closed year is told when everything of it has been heard.
        Eventually.seen(() -> assertEquals(200, get(api, "reporting", FIGURE).status()));
        ApiClient.Answer figure = get(api, "reporting", FIGURE);
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
        ApiClient api = PARTNER.api("acceptance-partner");
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
        ApiClient partner = PARTNER.api("acceptance-partner");
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

    @Test
    void isRefusedWithAnotherKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072);

        assertRefused(
                PartnerSystem.ask(PARTNER.assertion(generator.generateKeyPair().getPrivate(), 60)));
    }

    @Test
    void isRefusedWithWhatHasExpired() throws Exception {
        assertRefused(PartnerSystem.ask(PARTNER.assertion(platform.partnerKey(), -120)));
    }

    @Test
    void isRefusedWithWhatWasUsedBefore() throws Exception {
        String assertion = PARTNER.assertion(platform.partnerKey(), 60);
        assertEquals(200, PartnerSystem.ask(assertion).statusCode());

        assertRefused(PartnerSystem.ask(assertion));
    }

    @Test
    void isRefusedWithItsNameAlone() throws Exception {
        assertRefused(PartnerSystem.post("grant_type=client_credentials&client_id=" + CLIENT));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 401, answer.statusCode() + answer.body());
        assertFalse(answer.body().contains("access_token"));
    }

    private static ApiClient.Answer get(ApiClient api, String service, String path) {
        return api.send("GET", CLIENT, service, path, null, null, null);
    }
}
