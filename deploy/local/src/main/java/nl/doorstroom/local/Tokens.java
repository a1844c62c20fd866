package nl.doorstroom.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Access tokens of the demo users, asked from the real identity provider and used until shortly before they end. */
final class Tokens {

    static final String CLIENT = "doorstroom-cli";

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final URI endpoint;
    private final Clock clock;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    Tokens(URI endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    String of(DemoUser user) {
        Token token = known.get(user.username());
        if (token == null || !clock.instant().isBefore(token.usableUntil())) {
            token = ask(user);
            known.put(user.username(), token);
        }
        return token.value();
    }

    private Token ask(DemoUser user) {
        try {
            Instant asked = clock.instant();
            HttpResponse<String> answer = Http.postForm(endpoint, form(user));
            JsonNode body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new PlatformFailure(
                        "Keycloak gives no token to [" + user.username() + "]: status " + answer.statusCode() + ", "
                                + body.path("error_description").asText() + ".");
            }
            Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Token(
                    body.path("access_token").asText(), asked.plus(life).minus(MARGIN));
        } catch (IOException e) {
            throw new PlatformFailure("Keycloak does not answer at [" + endpoint + "]: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("The request for a token was interrupted.", e);
        }
    }

    private static String form(DemoUser user) {
        return Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "username",
                        user.username(),
                        "password",
                        user.password())
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Token(String value, Instant usableUntil) {
        @Override
        public String toString() {
            return "Token until " + usableUntil;
        }
    }
}
