package nl.doorstroom.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The realm of every environment together with the demo users that only a local platform has. */
final class Realm {

    static final String FILE = "deploy/keycloak/doorstroom-realm.json";

    private static final String DEMO_FILE = "deploy/keycloak/doorstroom-demo.json";

    private final ObjectNode document;

    private Realm(ObjectNode document) {
        this.document = document;
    }

    static Realm in(Path root) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode document = (ObjectNode) mapper.readTree(root.resolve(FILE).toFile());
        JsonNode demo = mapper.readTree(root.resolve(DEMO_FILE).toFile());
        document.withArray("clients").addAll((ArrayNode) demo.withArray("clients"));
        document.withArray("users").addAll((ArrayNode) demo.withArray("users"));
        return new Realm(document);
    }

    String name() {
        return document.path("realm").asText();
    }

    /** What Keycloak imports; values in {@code ${…}} are filled in by Keycloak from its environment. */
    String importText() {
        return document.toPrettyString();
    }

    List<DemoUser> users(String password) {
        Map<String, List<String>> permissionsByRole = new HashMap<>();
        for (JsonNode role : document.path("roles").path("realm")) {
            permissionsByRole.put(
                    role.path("name").asText(), texts(role.path("composites").path("realm")));
        }
        List<DemoUser> users = new ArrayList<>();
        for (JsonNode user : document.path("users")) {
            if (user.has("serviceAccountClientId")) {
                // A partner's system, which has no password.
                continue;
            }
            List<String> roles = texts(user.path("realmRoles"));
            Collection<String> permissions = new TreeSet<>();
            roles.forEach(role -> permissions.addAll(permissionsByRole.getOrDefault(role, List.of())));
            users.add(new DemoUser(
                    user.path("username").asText(),
                    password,
                    user.path("attributes").path("tenant").path(0).asText(),
                    user.path("attributes").path("organisation").path(0).asText(),
                    roles,
                    List.copyOf(permissions)));
        }
        return List.copyOf(users);
    }

    List<Client> clients() {
        List<Client> clients = new ArrayList<>();
        for (JsonNode client : document.path("clients")) {
            List<String> grants = new ArrayList<>();
            if (client.path("standardFlowEnabled").asBoolean()) {
                grants.add("authorization_code");
            }
            if (client.path("directAccessGrantsEnabled").asBoolean()) {
                grants.add("password");
            }
            if (client.path("serviceAccountsEnabled").asBoolean()) {
                grants.add("client_credentials");
            }
            clients.add(new Client(
                    client.path("clientId").asText(), client.path("name").asText(), List.copyOf(grants)));
        }
        return List.copyOf(clients);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }

    /** An application that may ask for tokens, and how. */
    record Client(String clientId, String purpose, List<String> grants) {}
}
