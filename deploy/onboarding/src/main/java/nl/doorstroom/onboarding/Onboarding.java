package nl.doorstroom.onboarding;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Brings the identity provider to where the tenant can work, and changes nothing that is so already: it may be run again
 * after an interruption, or for the next user of the same tenant.
 */
public final class Onboarding {

    /** Without the letters and digits that people mix up when they read a password aloud or copy it by hand. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 20;

    private final KeycloakSettings settings;
    private final Consumer<String> output;
    private int changes;

    /** @param output receives what was done, line by line; a new user's first password is among it */
    public Onboarding(KeycloakSettings settings, Consumer<String> output) {
        this.settings = settings;
        this.output = output;
    }

    /**
     * Onboards a tenant.
     *
     * @param password of the user, who keeps it; without one the user gets a first password and has to change it
     * @return how many changes were made, or would be in a dry run
     * @throws OnboardingFailure before anything is changed, when what is there contradicts what is asked for
     */
    public int run(NewTenant wanted, @Nullable String password) {
        Keycloak keycloak = new Keycloak(settings);
        changes = 0;
        List<JsonNode> roles =
                wanted.roles().stream().map(role -> role(keycloak, role)).toList();
        Optional<JsonNode> group = group(keycloak, wanted);
        Optional<JsonNode> user = user(keycloak, wanted, group);

        String groupId = group.map(Onboarding::id).orElse("");
        if (group.isEmpty()) {
            groupId = change(
                    wanted,
                    "create group [" + wanted.name() + "] for tenant [" + wanted.oin() + "]",
                    () -> keycloak.create("/groups", groupOf(wanted))
                            .orElseThrow(() -> new OnboardingFailure("There is a group [" + wanted.name()
                                    + "] already, and it is not of tenant [" + wanted.oin() + "].")));
        }
        String userId = user.map(Onboarding::id).orElse("");
        if (user.isEmpty()) {
            String first = password == null ? random() : password;
            userId = change(
                    wanted,
                    "create user [" + wanted.username() + "]",
                    () -> keycloak.create("/users", userOf(wanted, first, password == null))
                            .orElseThrow(() ->
                                    new OnboardingFailure("Another user has the address [" + wanted.email() + "].")));
            if (password == null && !wanted.dryRun()) {
                output.accept(
                        "First password of [" + wanted.username() + "], to be changed at the first login: " + first);
            }
        }
        String path = "/users/" + userId;
        if (user.isEmpty() || !isMember(keycloak, path, groupId)) {
            String membership = path + "/groups/" + groupId;
            change(wanted, "let [" + wanted.username() + "] work for [" + wanted.name() + "]", () -> {
                keycloak.send("PUT", membership, null);
                return "";
            });
        }
        List<String> present = user.isEmpty() ? List.of() : names(keycloak.find(path + "/role-mappings/realm"));
        List<JsonNode> missing = roles.stream()
                .filter(role -> !present.contains(role.path("name").asText()))
                .toList();
        if (!missing.isEmpty()) {
            change(wanted, "give [" + wanted.username() + "] the roles " + names(missing), () -> {
                keycloak.send("POST", path + "/role-mappings/realm", missing);
                return "";
            });
        }
        if (changes == 0) {
            output.accept("Tenant [" + wanted.oin() + "] and user [" + wanted.username()
                    + "] are as they should be; nothing was changed.");
        }
        return changes;
    }

    private String change(NewTenant wanted, String what, Supplier<String> work) {
        changes++;
        if (wanted.dryRun()) {
            output.accept("Would " + what + ".");
            return "";
        }
        String id = work.get();
        output.accept("Done: " + what + ".");
        return id;
    }

    private static JsonNode role(Keycloak keycloak, String name) {
        return keycloak.find("/roles/" + Keycloak.encode(name))
                .filter(role -> !name.isEmpty())
                .orElseThrow(() -> new OnboardingFailure("The realm has no role [" + name + "]."));
    }

    /** The tenant's group: by its OIN, since that is what the services know it by. */
    private static Optional<JsonNode> group(Keycloak keycloak, NewTenant wanted) {
        List<JsonNode> found =
                list(keycloak.find("/groups?briefRepresentation=false&q=" + Keycloak.encode("tenant:" + wanted.oin())));
        for (JsonNode group : found) {
            String name = group.path("name").asText();
            if (!name.equals(wanted.name())) {
                throw new OnboardingFailure("Tenant [" + wanted.oin() + "] is there already, as [" + name + "].");
            }
        }
        return found.stream().findFirst();
    }

    /**
     * The user, when there is one by that name.
     *
     * @throws OnboardingFailure when the user works for another tenant: a token names one
     */
    private static Optional<JsonNode> user(Keycloak keycloak, NewTenant wanted, Optional<JsonNode> group) {
        List<JsonNode> found = list(keycloak.find("/users?exact=true&username=" + Keycloak.encode(wanted.username())));
        for (JsonNode user : found) {
            List<String> tenants = new ArrayList<>();
            user.path("attributes").path("tenant").forEach(tenant -> tenants.add(tenant.asText()));
            for (JsonNode other : list(keycloak.find("/users/" + id(user) + "/groups?briefRepresentation=false"))) {
                other.path("attributes").path("tenant").forEach(tenant -> tenants.add(tenant.asText()));
            }
            tenants.removeIf(wanted.oin()::equals);
            if (!tenants.isEmpty()) {
                throw new OnboardingFailure(
                        "User [" + wanted.username() + "] works for tenant " + tenants + " already.");
            }
        }
        return found.stream().findFirst();
    }

    private static boolean isMember(Keycloak keycloak, String user, String group) {
        return !group.isEmpty()
                && list(keycloak.find(user + "/groups")).stream()
                        .anyMatch(known -> id(known).equals(group));
    }

    private static Map<String, Object> groupOf(NewTenant wanted) {
        // Who works for the municipality itself is of an organisation with the same OIN.
        return Map.of(
                "name",
                wanted.name(),
                "attributes",
                Map.of("tenant", List.of(wanted.oin()), "organisation", List.of(wanted.oin())));
    }

    private static Map<String, Object> userOf(NewTenant wanted, String password, boolean temporary) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("username", wanted.username());
        user.put("email", wanted.email());
        user.put("firstName", wanted.firstName());
        user.put("lastName", wanted.lastName());
        user.put("enabled", true);
        user.put("credentials", List.of(Map.of("type", "password", "value", password, "temporary", temporary)));
        return user;
    }

    private static String random() {
        return new SecureRandom()
                .ints(PASSWORD_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .reduce("", String::concat);
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    private static List<JsonNode> list(Optional<JsonNode> array) {
        return array.stream()
                .flatMap(nodes -> StreamSupport.stream(nodes.spliterator(), false))
                .toList();
    }

    private static List<String> names(Optional<JsonNode> array) {
        return names(list(array));
    }

    private static List<String> names(List<JsonNode> things) {
        return things.stream().map(thing -> thing.path("name").asText()).toList();
    }
}
