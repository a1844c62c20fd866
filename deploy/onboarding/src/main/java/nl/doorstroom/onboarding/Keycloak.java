package nl.doorstroom.onboarding;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The part of Keycloak's administration that onboarding needs: its REST API, with an administrator's token. */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final KeycloakSettings settings;
    private final String token;

    Keycloak(KeycloakSettings settings) {
        this.settings = settings;
        this.token = askToken();
    }

    private String askToken() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", settings.client());
        if (settings.clientSecret() != null) {
            form.put("grant_type", "client_credentials");
            form.put("client_secret", settings.clientSecret());
        } else if (settings.username() != null && settings.password() != null) {
            form.put("grant_type", "password");
            form.put("username", settings.username());
            form.put("password", settings.password());
        }
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(
                        settings.url() + "/realms/" + encode(settings.adminRealm()) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")))));
        JsonNode body = read(answer);
        if (answer.statusCode() != 200) {
            throw new OnboardingFailure("Keycloak gives the administrator no token: status " + answer.statusCode()
                    + ", "
                    + body.path("error_description").asText(body.path("error").asText()) + ".");
        }
        return body.path("access_token").asText();
    }

    /** What stands at a path below the realm's administration, or nothing. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = call("GET", path, null);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(expect(answer, path)));
    }

    /**
     * Creates something.
     *
     * @return its id, or nothing when its name is taken
     */
    Optional<String> create(String path, Object body) {
        HttpResponse<String> answer = call("POST", path, body);
        if (answer.statusCode() == 409) {
            return Optional.empty();
        }
        String location = expect(answer, path).headers().firstValue("Location").orElse("");
        return Optional.of(location.substring(location.lastIndexOf('/') + 1));
    }

    void send(String method, String path, @Nullable Object body) {
        expect(call(method, path, body), path);
    }

    private HttpResponse<String> call(String method, String path, @Nullable Object body) {
        try {
            return send(HttpRequest.newBuilder(
                            URI.create(settings.url() + "/admin/realms/" + encode(settings.realm()) + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(MAPPER.writeValueAsString(body))));
        } catch (IOException impossible) {
            throw new IllegalStateException("What is sent is maps and texts", impossible);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), ofString());
        } catch (IOException e) {
            throw new OnboardingFailure("Keycloak does not answer at [" + settings.url() + "]: " + e + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OnboardingFailure("The request was interrupted.", e);
        }
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, String path) {
        if (answer.statusCode() == 403) {
            throw new OnboardingFailure("The administrator may not do this: the roles [view-realm], [manage-users],"
                    + " [query-groups] of the realm's client [realm-management] are needed.");
        }
        if (answer.statusCode() >= 300) {
            JsonNode body = read(answer);
            throw new OnboardingFailure("Keycloak answers [" + path.replaceFirst("\\?.*", "") + "] with status "
                    + answer.statusCode() + ": "
                    + body.path("errorMessage").asText(body.path("error").asText()) + ".");
        }
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return answer.body().isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(answer.body());
        } catch (IOException notJson) {
            throw new OnboardingFailure(
                    "[" + answer.uri() + "] is no Keycloak: it answers with status " + answer.statusCode()
                            + " and no JSON.",
                    notJson);
        }
    }

    static String encode(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
