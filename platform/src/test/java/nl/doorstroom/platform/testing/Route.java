package nl.doorstroom.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of a contract.
 *
 * @param method in capitals
 * @param path relative to the server, with the names of what varies in braces
 * @param operation what the OpenAPI document says of it
 * @param required the members that its body must have
 */
record Route(String method, String path, JsonNode operation, List<String> required) {

    private static final Pattern VARYING = Pattern.compile("\\{[a-zA-Z]*}");

    /** Every operation of an OpenAPI document, without the one that gives the document. */
    static List<Route> of(JsonNode document) {
        List<Route> routes = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!path.getKey().equals("/openapi.json")) {
                        routes.add(new Route(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                required(document, method.getValue())));
                    }
                }));
        return routes;
    }

    private static List<String> required(JsonNode document, JsonNode operation) {
        String schema = operation
                .at("/requestBody/content/application~1json/schema/$ref")
                .asText("#")
                .substring(1);
        List<String> required = new ArrayList<>();
        document.at(schema).path("required").forEach(member -> required.add(member.asText()));
        return required;
    }

    /** Its address, with these in the places of what varies. */
    String address(List<String> ids) {
        Matcher varying = VARYING.matcher(path);
        StringBuilder address = new StringBuilder();
        int next = 0;
        while (varying.find()) {
            varying.appendReplacement(address, ids.get(next++));
        }
        if (next != ids.size()) {
            throw new IllegalArgumentException(this + " has [" + next + "] ids, not " + ids);
        }
        return varying.appendTail(address).toString();
    }

    boolean varies() {
        return path.contains("{");
    }

    boolean hasBody() {
        return operation.has("requestBody");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takes(String parameter) {
        return parameters().stream()
                .anyMatch(known -> known.path("name").asText().equals(parameter));
    }

    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameters::add);
        return parameters;
    }

    /** Each of these is enough. */
    List<String> permissions() {
        List<String> permissions = new ArrayList<>();
        operation.path("x-permissions").forEach(permission -> permissions.add(permission.asText()));
        return permissions;
    }

    boolean promises(int status) {
        return operation.path("responses").has(Integer.toString(status));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
