package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RealmTest {

    private static final Path ROOT = PlatformSettings.enclosingCheckout();

    @Test
    void givesEveryUserTenantOrganisationAndPermissions() throws IOException {
        List<DemoUser> users = Realm.in(ROOT).users("secret");

        assertEquals(11, users.size());
        for (DemoUser user : users) {
            assertTrue(user.tenant().matches("[0-9]{20}"), user.username());
            assertTrue(user.organisation().matches("[0-9]{20}"), user.username());
            assertFalse(user.permissions().isEmpty(), user.username());
        }
    }

    @Test
    void letsGresboWorkInPuttensData() throws IOException {
        DemoUser coach = Realm.in(ROOT).users("secret").stream()
                .filter(user -> user.username().equals("job-coach.gresbo"))
                .findFirst()
                .orElseThrow();

        assertEquals("00000001000000000101", coach.tenant());
        assertEquals("00000001000000000201", coach.organisation());
        assertTrue(coach.permissions().contains("placements:write"));
        assertFalse(coach.permissions().contains("bsn:read"));
    }

    @Test
    void composesRolesOfPermissionsThatExist() throws IOException {
        JsonNode roles = new ObjectMapper()
                .readTree(Realm.in(ROOT).importText())
                .path("roles")
                .path("realm");
        Set<String> names = new HashSet<>();
        roles.forEach(role -> names.add(role.path("name").asText()));

        for (JsonNode role : roles) {
            for (JsonNode permission : role.path("composites").path("realm")) {
                assertTrue(names.contains(permission.asText()), role.path("name") + " names " + permission);
            }
        }
    }

    @Test
    void givesRolesThePermissionsThatTheDocumentationTells() throws IOException {
        Map<String, Set<String>> realm = new TreeMap<>();
        for (JsonNode role : new ObjectMapper()
                .readTree(Realm.in(ROOT).importText())
                .path("roles")
                .path("realm")) {
            if (role.has("composites")) {
                Set<String> permissions = new TreeSet<>();
                role.path("composites").path("realm").forEach(permission -> permissions.add(permission.asText()));
                realm.put(role.path("name").asText(), permissions);
            }
        }

        assertEquals(realm, documentedRoles());
    }

    @Test
    void givesSomeRoleEveryPermissionThatAContractAsksFor() throws IOException {
        Set<String> given =
                documentedRoles().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));

        for (String service : List.of("participants", "trajectories", "matching", "reporting")) {
            JsonNode contract = new ObjectMapper()
                    .readTree(ROOT.resolve(service + "-service/contracts/openapi.json")
                            .toFile());
            List<String> asked = contract.findValues("x-permissions").stream()
                    .map(permissions -> permissions.path(0).asText())
                    .toList();
            assertFalse(asked.isEmpty(), service);
            for (String permission : asked) {
                assertTrue(given.contains(permission), service + " asks for " + permission);
            }
        }
    }

    /** The table of docs/security.md: a role in each column, one or more permissions in each row. */
    private static Map<String, Set<String>> documentedRoles() throws IOException {
        List<String[]> rows = Files.readAllLines(ROOT.resolve("docs/security.md")).stream()
                .dropWhile(line -> !line.startsWith("| Permission |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .toList();
        String[] roles = rows.get(0);
        Map<String, Set<String>> documented = new TreeMap<>();
        for (String[] row : rows.subList(2, rows.size())) {
            Set<String> permissions = Arrays.stream(row[1].split(","))
                    .map(permission -> permission.replace("`", "").strip())
                    .collect(Collectors.toSet());
            for (int column = 2; column < roles.length; column++) {
                if (row.length > column && row[column].contains("●")) {
                    documented
                            .computeIfAbsent(roles[column].strip(), role -> new TreeSet<>())
                            .addAll(permissions);
                }
            }
        }
        return documented;
    }

    @Test
    void givesTokensForPasswordsToTheLocalClientOnly() throws IOException {
        List<String> clients = Realm.in(ROOT).clients().stream()
                .filter(client -> client.grants().contains("password"))
                .map(Realm.Client::clientId)
                .toList();

        assertEquals(List.of("doorstroom-cli"), clients);
        assertFalse(Files.readString(ROOT.resolve(Realm.FILE)).contains("doorstroom-cli"));
    }

    @Test
    void letsEveryClientAskForTokensInOneWay() throws IOException {
        for (Realm.Client client : Realm.in(ROOT).clients()) {
            assertEquals(1, client.grants().size(), client.clientId());
        }
    }
}
