package nl.doorstroom.acceptance;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.demo.ApiClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * A partner's system, which asks for tokens by what it signs (private_key_jwt, OAuth NL profile), and has no password.
 *
 * @param client id of its client in the realm
 */
record PartnerSystem(String client) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param keys part of every idempotency key */
    ApiClient api(String keys) throws GeneralSecurityException, IOException, InterruptedException {
        String token = token();
        Platform platform = RunningPlatform.get();
        return new ApiClient(platform::baseUri, user -> token, keys);
    }

    String token() throws GeneralSecurityException, IOException, InterruptedException {
        HttpResponse<String> answer = ask(assertion(RunningPlatform.get().partnerKey(), 60));
        JsonNode token = new ObjectMapper().readTree(answer.body());
        assertEquals(200, answer.statusCode(), answer.body());
        assertFalse(token.has("refresh_token"), "a partner asks anew instead");
        return token.path("access_token").asText();
    }

    /** RFC 7523: who asks, of whom, until when, and once. */
    String assertion(PrivateKey key, long seconds) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String claims = "{\"iss\": \"%s\", \"sub\": \"%s\", \"aud\": \"%s\", \"jti\": \"%s\", \"iat\": %d, \"exp\": %d}"
                .formatted(
                        client,
                        client,
                        RunningPlatform.get().issuer(),
                        UUID.randomUUID(),
                        Math.min(now, now + seconds - 60),
                        now + seconds);
        String header = "{\"alg\": \"PS256\", \"typ\": \"JWT\", \"kid\": \"%s-1\"}".formatted(client);
        String unsigned = encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initSign(key);
        signature.update(unsigned.getBytes(UTF_8));
        return unsigned + "." + encoded(signature.sign());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static HttpResponse<String> ask(String assertion) throws IOException, InterruptedException {
        return post("grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", UTF_8)
                + "&client_assertion=" + assertion);
    }

    static HttpResponse<String> post(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningPlatform.get().tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
