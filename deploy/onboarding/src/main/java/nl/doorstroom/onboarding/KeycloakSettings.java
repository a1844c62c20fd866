package nl.doorstroom.onboarding;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Where the identity provider is and who administers it; from the environment, so that no password stands in a command
 * line.
 *
 * @param url without a path to a realm: {@code https://login.example.org}
 * @param adminRealm realm that knows the administrator
 * @param clientSecret of a client with a service account; without it user name and password are used
 */
public record KeycloakSettings(
        URI url,
        String realm,
        String adminRealm,
        String client,
        @Nullable String clientSecret,
        @Nullable String username,
        @Nullable String password) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws OnboardingFailure when something is missing, or a password would travel in the clear */
    public static KeycloakSettings from(Map<String, String> environment) {
        URI url = URI.create(required(environment, "KEYCLOAK_URL").replaceFirst("/+$", ""));
        if (!"https".equals(url.getScheme())
                && !("http".equals(url.getScheme()) && THIS_MACHINE.contains(url.getHost()))) {
            throw new OnboardingFailure("KEYCLOAK_URL is [" + url + "] and has to begin with https://.");
        }
        String secret = environment.get("KEYCLOAK_ADMIN_CLIENT_SECRET");
        return new KeycloakSettings(
                url,
                environment.getOrDefault("KEYCLOAK_REALM", "doorstroom"),
                environment.getOrDefault("KEYCLOAK_ADMIN_REALM", "master"),
                secret == null ? "admin-cli" : required(environment, "KEYCLOAK_ADMIN_CLIENT"),
                secret,
                secret == null ? required(environment, "KEYCLOAK_ADMIN_USERNAME") : null,
                secret == null ? required(environment, "KEYCLOAK_ADMIN_PASSWORD") : null);
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new OnboardingFailure("The variable [" + name + "] is missing in the environment.");
        }
        return value;
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "realm [" + realm + "] at [" + url + "]";
    }
}
