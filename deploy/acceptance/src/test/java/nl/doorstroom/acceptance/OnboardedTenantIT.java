package nl.doorstroom.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.DemoUser;
import nl.doorstroom.local.Platform;
import nl.doorstroom.local.PlatformFailure;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.ApiClient.Answer;
import nl.doorstroom.local.demo.PuttenScenario;
import nl.doorstroom.onboarding.KeycloakSettings;
import nl.doorstroom.onboarding.NewTenant;
import nl.doorstroom.onboarding.Onboarding;
import nl.doorstroom.onboarding.OnboardingFailure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A municipality that was not there before, from the one command to its first participant. */
class OnboardedTenantIT {

    private static final String OIN = "oin=00000001000000000103";
    private static final String NAME = "name=Gemeente Oudewater";
    private static final String ROLES = "roles=case-manager,job-coach";
    private static final String PASSWORD = "a password for one run";

    private static Platform platform;
    private static Map<String, String> environment;
    private final List<String> output = new ArrayList<>();

    @BeforeAll
    static void administer() throws IOException {
        platform = RunningPlatform.get();
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(platform.secretsFile())) {
            secrets.load(file);
        }
        environment = Map.of(
                "KEYCLOAK_URL", platform.keycloakUrl().toString(),
                "KEYCLOAK_ADMIN_USERNAME", "admin",
                "KEYCLOAK_ADMIN_PASSWORD", secrets.getProperty("keycloak.admin"));
    }

    @Test
    void worksForItselfAndKnowsNothingOfOthers() {
        PuttenScenario putten = RunningPlatform.putten();
        // Group, user, membership, roles.
        assertEquals(4, onboard("anna", PASSWORD, OIN, NAME, ROLES, "dryRun=true"));
        assertEquals(4, onboard("anna", PASSWORD, OIN, NAME, ROLES));
        assertEquals(0, onboard("anna", PASSWORD, OIN, NAME, ROLES));
        DemoUser anna = new DemoUser("anna", PASSWORD, "", "", List.of(), List.of());
        ApiClient api = new ApiClient(
                platform::baseUri,
                user -> user.equals("anna") ? platform.token(anna) : platform.token(user),
                "acceptance-onboarded");

        for (String list : List.of(
                "participants/participants",
                "trajectories/trajectories",
                "trajectories/crews",
                "matching/vacancies",
                "matching/placements")) {
            String service = list.substring(0, list.indexOf('/'));
            assertEquals(0, size(api, "anna", service, list.substring(service.length())), list);
        }
        assertEquals(
                404, get(api, "anna", "/participants/" + putten.participants().get(0)));
        // A person known to Putten is another file here.
        Answer registered = api.post("anna", "participants", "/participants", """
                {"bsn": "%s", "givenName": "Amber", "familyName": "Voorbeeld", "birthDate": "1970-05-12"}""".formatted(
                        putten.numbers().get(0)));

        assertEquals(1, size(api, "anna", "participants", "/participants"));
        assertEquals(200, get(api, "anna", "/participants/" + registered.id()));
        for (String other : List.of("case-manager.putten", "case-manager.voorburg")) {
            assertEquals(404, get(api, other, "/participants/" + registered.id()), other);
        }
        assertEquals(0, size(api, "case-manager.voorburg", "participants", "/participants"));
    }

    @Test
    void givesTheNextUserAPasswordForOnce() {
        String other = "oin=00000001000000000104";
        assertEquals(4, onboard("bram", null, other, "name=Gemeente Montfoort", ROLES));
        assertEquals(3, onboard("cato", null, other, "name=Gemeente Montfoort", ROLES));

        String line = output.stream()
                .filter(said -> said.contains("First password of [cato]"))
                .findFirst()
                .orElseThrow();
        DemoUser cato = new DemoUser("cato", line.substring(line.lastIndexOf(' ') + 1), "", "", List.of(), List.of());
        PlatformFailure refusal = assertThrows(PlatformFailure.class, () -> platform.token(cato));
        assertTrue(String.valueOf(refusal.getMessage()).contains("not fully set up"), refusal.getMessage());
    }

    @Test
    void changesNothingThatContradictsWhatIsThere() {
        String oin = "oin=00000001000000000105";
        onboard("dirk", PASSWORD, oin, "name=Gemeente Lopik", ROLES);

        assertEquals(
                "The realm has no role [mayor].",
                refusal("dirk", oin, "name=Gemeente Lopik", "roles=case-manager,mayor"));
        assertEquals(
                "Tenant [00000001000000000105] is there already, as [Gemeente Lopik].",
                refusal("dirk", oin, "name=Gemeente Vlist", ROLES));
        assertEquals(
                "User [dirk] works for tenant [00000001000000000105] already.",
                refusal("dirk", "oin=00000001000000000106", "name=Gemeente Vlist", ROLES));
        assertEquals(
                "User [case-manager.putten] works for tenant [00000001000000000101] already.",
                refusal("case-manager.putten", oin, "name=Gemeente Lopik", ROLES));
        assertEquals(
                "There is a group [Gemeente Lopik] already, and it is not of tenant [00000001000000000106].",
                refusal("evert", "oin=00000001000000000106", "name=Gemeente Lopik", ROLES));
        assertEquals(0, onboard("dirk", PASSWORD, oin, "name=Gemeente Lopik", ROLES));
    }

    @Test
    void saysThatTheAdministratorIsNotKnown() {
        Map<String, String> stranger = Map.of(
                "KEYCLOAK_URL", platform.keycloakUrl().toString(),
                "KEYCLOAK_ADMIN_USERNAME", "admin",
                "KEYCLOAK_ADMIN_PASSWORD", "not this one");

        OnboardingFailure refusal = assertThrows(
                OnboardingFailure.class,
                () -> new Onboarding(KeycloakSettings.from(stranger), output::add)
                        .run(wanted("anna", OIN, NAME, ROLES), null));
        String sentence = String.valueOf(refusal.getMessage());
        assertTrue(sentence.startsWith("Keycloak gives the administrator no token"), sentence);
        assertTrue(sentence.endsWith("Invalid user credentials."), sentence);
    }

    private int onboard(String user, @Nullable String password, String... arguments) {
        return new Onboarding(KeycloakSettings.from(environment), output::add).run(wanted(user, arguments), password);
    }

    private String refusal(String user, String... arguments) {
        OnboardingFailure refusal = assertThrows(OnboardingFailure.class, () -> onboard(user, PASSWORD, arguments));
        return String.valueOf(refusal.getMessage());
    }

    private static NewTenant wanted(String user, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("username=" + user, "email=" + user + "@example.org", "firstName=An", "lastName=Voorbeeld"));
        return NewTenant.parse(all.toArray(String[]::new));
    }

    private static int size(ApiClient api, String user, String service, String path) {
        return api.get(user, service, path).body().path("items").size();
    }

    private static int get(ApiClient api, String user, String path) {
        return api.send("GET", user, "participants", path, null, null, null).status();
    }
}
