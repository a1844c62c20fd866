package nl.doorstroom.platform.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a client of a released contract would stumble over in the present one. Adding is free: operations, optional
 * parameters and members, members and codes of an answer. An answer may lose nothing, and a request may be asked nothing
 * more. What cannot be judged (a new pattern) counts as a break.
 *
 * <p>Knows the part of OpenAPI 3.1 that our documents use. The libraries that compare documents miss a changed type in
 * 3.1 (OpenAPITools/openapi-diff 745 and 910).
 */
final class BreakingChanges {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");
    private static final List<String> LOWER_BOUNDS =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
    private static final List<String> UPPER_BOUNDS =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");

    /** Who writes the value, and so who is surprised by what. */
    private enum Direction {
        SENT,
        ANSWERED
    }

    private final JsonNode released;
    private final JsonNode present;
    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode released, JsonNode present) {
        this.released = released;
        this.present = present;
    }

    /** Each break in a sentence; empty when clients of the released document can use the present one. */
    static List<String> between(JsonNode released, JsonNode present) {
        BreakingChanges changes = new BreakingChanges(released, present);
        changes.comparePaths();
        return List.copyOf(changes.found);
    }

    private void comparePaths() {
        released.path("paths").properties().forEach(path -> {
            for (String method : METHODS) {
                JsonNode before = path.getValue().path(method);
                if (!before.isMissingNode()) {
                    JsonNode now = present.path("paths").path(path.getKey()).path(method);
                    compareOperation(method + " " + path.getKey(), before, now);
                }
            }
        });
    }

    private void compareOperation(String at, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(at + " is gone");
            return;
        }
        if (!before.path("operationId").equals(now.path("operationId"))) {
            found.add(at + " has another operationId");
        }
        if (!texts(now.path("x-permissions")).containsAll(texts(before.path("x-permissions")))) {
            found.add(at + " asks for another permission");
        }
        compareParameters(at, before, now);
        compareBody(at, before.path("requestBody"), now.path("requestBody"));
        before.path("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
                compareAnswer(
                        at + " " + answer.getKey(),
                        answer.getValue(),
                        now.path("responses").path(answer.getKey()));
            }
        });
    }

    private void compareParameters(String at, JsonNode before, JsonNode now) {
        Map<String, JsonNode> earlier = parameters(before);
        Map<String, JsonNode> later = parameters(now);
        earlier.keySet().stream()
                .filter(name -> !later.containsKey(name))
                .forEach(name -> found.add(at + " has no parameter " + name));
        later.forEach((name, parameter) -> {
            JsonNode known = earlier.getOrDefault(name, MissingNode.getInstance());
            if (parameter.path("required").asBoolean()
                    && !known.path("required").asBoolean()) {
                found.add(at + " requires the parameter " + name);
            }
            if (!known.isMissingNode()) {
                compareSchema(Direction.SENT, at + " " + name, known.path("schema"), parameter.path("schema"));
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode operation) {
        Map<String, JsonNode> parameters = new HashMap<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter));
        return parameters;
    }

    private void compareBody(String at, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            found.add(at + " requires a body");
        }
        compareContent(Direction.SENT, at + " body", before.path("content"), now.path("content"));
    }

    private void compareAnswer(String at, JsonNode before, JsonNode now) {
        if (now.isMissingNode()) {
            found.add(at + " is not answered any more");
            return;
        }
        before.path("headers").properties().forEach(header -> {
            if (!now.path("headers").has(header.getKey())) {
                found.add(at + " has no header " + header.getKey());
            }
        });
        compareContent(Direction.ANSWERED, at, before.path("content"), now.path("content"));
    }

    private void compareContent(Direction direction, String at, JsonNode before, JsonNode now) {
        before.properties().forEach(media -> {
            if (now.has(media.getKey())) {
                compareSchema(
                        direction,
                        at,
                        media.getValue().path("schema"),
                        now.path(media.getKey()).path("schema"));
            } else {
                found.add(at + " is no " + media.getKey());
            }
        });
    }

    private void compareSchema(Direction direction, String at, JsonNode before, JsonNode now) {
        if (!compared.add(direction + before.toString() + now)) {
            return;
        }
        JsonNode earlier = resolved(released, before);
        JsonNode later = resolved(present, now);
        compareTypes(direction, at, earlier, later);
        if (!earlier.path("format").equals(later.path("format"))) {
            found.add(at + " has another format");
        }
        for (String composition : List.of("anyOf", "oneOf", "allOf", "const")) {
            if (!earlier.path(composition).equals(later.path(composition))) {
                found.add(at + " has another " + composition);
            }
        }
        if (direction == Direction.SENT) {
            compareLimits(at, earlier, later);
        }
        compareMembers(direction, at, earlier, later);
        for (String inner : List.of("items", "additionalProperties")) {
            if (earlier.path(inner).isObject()) {
                compareSchema(direction, at + "/*", earlier.path(inner), later.path(inner));
            }
        }
    }

    private void compareTypes(Direction direction, String at, JsonNode before, JsonNode now) {
        Set<String> earlier = types(before);
        Set<String> later = types(now);
        boolean fits = direction == Direction.SENT ? accepts(later, earlier) : accepts(earlier, later);
        if (!fits) {
            found.add(at + " is " + later + " instead of " + earlier);
        }
    }

    /** No type at all stands for any. */
    private static boolean accepts(Set<String> wide, Set<String> narrow) {
        return wide.isEmpty()
                || (!narrow.isEmpty()
                        && narrow.stream()
                                .allMatch(type ->
                                        wide.contains(type) || (type.equals("integer") && wide.contains("number"))));
    }

    private void compareLimits(String at, JsonNode before, JsonNode now) {
        boolean narrower = now.has("enum")
                && !(before.has("enum") && texts(now.path("enum")).containsAll(texts(before.path("enum"))));
        if (narrower) {
            found.add(at + " accepts fewer values");
        }
        if (now.has("pattern") && !now.path("pattern").equals(before.path("pattern"))) {
            found.add(at + " has another pattern");
        }
        if (now.path("uniqueItems").asBoolean() && !before.path("uniqueItems").asBoolean()) {
            found.add(at + " refuses repetitions");
        }
        LOWER_BOUNDS.stream()
                .filter(bound -> now.has(bound)
                        && !(before.has(bound)
                                && now.path(bound).asDouble()
                                        <= before.path(bound).asDouble()))
                .forEach(bound -> found.add(at + " has a higher " + bound));
        UPPER_BOUNDS.stream()
                .filter(bound -> now.has(bound)
                        && !(before.has(bound)
                                && now.path(bound).asDouble()
                                        >= before.path(bound).asDouble()))
                .forEach(bound -> found.add(at + " has a lower " + bound));
    }

    private void compareMembers(Direction direction, String at, JsonNode before, JsonNode now) {
        before.path("properties").properties().forEach(member -> {
            JsonNode later = now.path("properties").path(member.getKey());
            if (later.isMissingNode()) {
                found.add(at + " has no member " + member.getKey());
            } else {
                compareSchema(direction, at + "/" + member.getKey(), member.getValue(), later);
            }
        });
        Set<String> earlier = texts(before.path("required"));
        Set<String> later = texts(now.path("required"));
        if (direction == Direction.SENT) {
            later.stream()
                    .filter(member -> !earlier.contains(member))
                    .forEach(member -> found.add(at + " requires the member " + member));
        } else {
            earlier.stream()
                    .filter(member -> !later.contains(member))
                    .forEach(member -> found.add(at + " does not always have the member " + member));
        }
    }

    /** What stands beside a reference holds too. */
    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        ObjectNode resolved =
                document.at(schema.path("$ref").asText().substring(1)).deepCopy();
        return resolved.setAll((ObjectNode) schema);
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : texts(type);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
