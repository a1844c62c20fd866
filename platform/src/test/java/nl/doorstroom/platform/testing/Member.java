package nl.doorstroom.platform.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A member of a body, however deep it lies.
 *
 * @param pointer where it stands in the body
 * @param value what the story sends
 * @param schema what the contract says of it, with what it refers to put in
 * @param required whether the contract says that it must be there
 */
record Member(String pointer, JsonNode value, ObjectNode schema, boolean required) {

    /** The body as a whole, and everything in it. */
    static List<Member> of(JsonNode document, JsonNode schema, JsonNode body) {
        List<Member> members = new ArrayList<>();
        collect(document, new Member("", body, resolved(document, schema), true), members);
        return members;
    }

    private static void collect(JsonNode document, Member whole, List<Member> members) {
        members.add(whole);
        Set<String> required = new HashSet<>();
        whole.schema.path("required").forEach(name -> required.add(name.asText()));
        whole.value.properties().forEach(member -> {
            JsonNode known = whole.schema.path("properties").path(member.getKey());
            JsonNode schema = known.isMissingNode() ? whole.schema.path("additionalProperties") : known;
            collect(
                    document,
                    new Member(
                            whole.pointer + "/" + member.getKey(),
                            member.getValue(),
                            resolved(document, schema),
                            required.contains(member.getKey())),
                    members);
        });
        for (int i = 0; whole.value.isArray() && i < whole.value.size(); i++) {
            ObjectNode schema = resolved(document, whole.schema.path("items"));
            collect(document, new Member(whole.pointer + "/" + i, whole.value.get(i), schema, false), members);
        }
    }

    /** A schema with what it refers to and what it is put together from; what it says itself goes before. */
    private static ObjectNode resolved(JsonNode document, JsonNode schema) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        for (String combination : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(combination).forEach(part -> resolved.setAll(resolved(document, part)));
        }
        if (schema.has("$ref")) {
            resolved.setAll(
                    resolved(document, document.at(schema.path("$ref").asText().substring(1))));
        }
        schema.properties().forEach(said -> resolved.set(said.getKey(), said.getValue()));
        return resolved;
    }

    /** Where it stands, without the numbers of lists. */
    String place() {
        return pointer.replaceAll("/[0-9]+(?=/|$)", "");
    }

    /** How many others it stands in; those that stand in no other are replaced at once with any of them. */
    int depth() {
        return value.isContainerNode()
                ? (int) pointer.chars().filter(sign -> sign == '/').count()
                : 0;
    }

    /** Whether the contract leaves it to the caller what members it has. */
    boolean isMap() {
        return !schema.has("properties");
    }

    boolean isDate() {
        return schema.path("format").asText().equals("date");
    }

    /** Whether it is a text that people write: no code, no date, no address. */
    boolean isProse() {
        String pattern = schema.path("pattern").asText();
        return value.isTextual()
                && !schema.has("format")
                && !schema.has("enum")
                && (pattern.isEmpty() || pattern.contains("\\P{Cc}"))
                && value.asText().matches("(?s).*[a-z].*");
    }

    /** A body with something else in the place of a member, or of one that it has not. */
    static JsonNode replace(JsonNode body, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (body.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) body.at(place.head())).set(place.last().getMatchingProperty(), value);
        }
        return body;
    }
}
