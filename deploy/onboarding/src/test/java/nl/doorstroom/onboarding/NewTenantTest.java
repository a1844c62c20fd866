package nl.doorstroom.onboarding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NewTenantTest {

    private static final String[] RIGHT = {
        "oin=00000001000000000103",
        "name=Gemeente Voorbeeld",
        "username=ada",
        "email=ada@example.org",
        "firstName=Ada",
        "lastName=Voorbeeld",
        "roles=case-manager, operator"
    };

    @Test
    void readsWhatIsAskedFor() {
        NewTenant tenant = NewTenant.parse(RIGHT);

        assertEquals("00000001000000000103", tenant.oin());
        assertEquals("Gemeente Voorbeeld", tenant.name());
        assertEquals(List.of("case-manager", "operator"), tenant.roles());
        assertFalse(tenant.dryRun());
        assertTrue(with("dryRun=true").dryRun());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oin=103",
                "oin=0000000100000000010A",
                "oin=000000010000000001030",
                "oin=",
                "dryRun=perhaps",
                "roles=",
                "tenant=1",
                "dryRun"
            })
    void refusesWhatCannotBeRight(String argument) {
        assertThrows(OnboardingFailure.class, () -> with(argument));
    }

    @Test
    void namesWhatIsMissing() {
        for (String argument : RIGHT) {
            String[] others = Arrays.stream(RIGHT)
                    .filter(other -> !other.equals(argument))
                    .toArray(String[]::new);

            OnboardingFailure refusal = assertThrows(OnboardingFailure.class, () -> NewTenant.parse(others));

            assertTrue(String.valueOf(refusal.getMessage()).contains(argument.substring(0, argument.indexOf('='))));
        }
    }

    @Test
    void sendsNoPasswordInTheClearOverANetwork() {
        Map<String, String> administrator =
                Map.of("KEYCLOAK_ADMIN_USERNAME", "admin", "KEYCLOAK_ADMIN_PASSWORD", "secret");
        assertEquals(
                "https",
                settings(administrator, "https://login.example.org/").url().getScheme());
        assertEquals(
                "localhost",
                settings(administrator, "http://localhost:8180").url().getHost());
        assertThrows(OnboardingFailure.class, () -> settings(administrator, "http://login.example.org"));
        assertThrows(OnboardingFailure.class, () -> settings(Map.of(), "https://login.example.org"));
        assertFalse(
                settings(administrator, "https://login.example.org").toString().contains("secret"));
    }

    private static KeycloakSettings settings(Map<String, String> administrator, String url) {
        Map<String, String> environment = new HashMap<>(administrator);
        environment.put("KEYCLOAK_URL", url);
        return KeycloakSettings.from(environment);
    }

    private static NewTenant with(String argument) {
        List<String> arguments = new ArrayList<>(Arrays.asList(RIGHT));
        arguments.removeIf(other -> other.startsWith(argument.replaceFirst("=.*", "") + "="));
        arguments.add(argument);
        return NewTenant.parse(arguments.toArray(String[]::new));
    }
}
