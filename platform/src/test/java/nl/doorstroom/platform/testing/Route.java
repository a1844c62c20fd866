package nl.doorstroom.platform.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of a contract.
 *
 * @param method in capitals
 * @param path relative to the server, with the names of what varies in braces
 * @param operation what the OpenAPI document says of it
 * @param document the whole of that document, to which it refers
 * @param codeLists by the place of each member of its body that takes a code, the lists of which its description says that
 *     it does; a place is a JSON Pointer without the numbers of arrays
 */
record Route(String method, String path, JsonNode operation, JsonNode document, Map<String, Set<String>> codeLists) {

    private static final String JSON = "application/json";
    private static final Pattern VARYING = Pattern.compile("\\{[a-zA-Z]*}");
    private static final Pattern OF_LISTS =
            Pattern.compile("[Cc]odes? of (?:the )?list ([a-z]+(?:-[a-z]+)*)(?: or ([a-z]+(?:-[a-z]+)*))?");

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
                                document,
                                codeLists(document, method.getValue())));
                    }
                }));
        return routes;
    }

    private static Map<String, Set<String>> codeLists(JsonNode document, JsonNode operation) {
        Map<String, Set<String>> codeLists = new TreeMap<>();
        operation
                .path("requestBody")
                .path("content")
                .forEach(media -> noteCodeLists(document, media.path("schema"), "", codeLists));
        return codeLists;
    }

    private static void noteCodeLists(
            JsonNode document, JsonNode schema, String place, Map<String, Set<String>> codeLists) {
        Matcher lists = OF_LISTS.matcher(schema.path("description").asText());
        while (lists.find()) {
            Set<String> known = codeLists.computeIfAbsent(place, first -> new TreeSet<>());
            known.add(lists.group(1));
            if (lists.group(2) != null) {
                known.add(lists.group(2));
            }
        }
        if (schema.has("$ref")) {
            noteCodeLists(document, document.at(schema.path("$ref").asText().substring(1)), place, codeLists);
        }
        for (String combination : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(combination).forEach(part -> noteCodeLists(document, part, place, codeLists));
        }
        if (schema.has("items")) {
            noteCodeLists(document, schema.path("items"), place, codeLists);
        }
        schema.path("properties")
                .properties()
                .forEach(
                        member -> noteCodeLists(document, member.getValue(), place + "/" + member.getKey(), codeLists));
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

    /** What its body is written in. */
    String mediaType() {
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : JSON;
    }

    boolean takesJson() {
        return mediaType().equals(JSON);
    }

    /** The members of a body, with what the contract says of each; the first is the body as a whole. */
    List<Member> members(JsonNode body) {
        return Member.of(document, operation.at("/requestBody/content/application~1json/schema"), body);
    }

    boolean reads() {
        return method.equals("GET");
    }

    /** Whether it puts something else in the place of what was registered, by its method or by its name. */
    boolean corrects() {
        return takes("If-Match")
                && (Set.of("PUT", "PATCH").contains(method)
                        || operation.path("operationId").asText().matches("(correct|annul|reopen).*"));
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

    /** An operation is the one of its method and path; the document in which it stands is large to compare. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && toString().equals(route.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
