package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BreakingChangesTest {

    private static final String RELEASED = """
            {"paths": {"/notes/{id}": {"put": {
              "operationId": "changeNote",
              "x-permissions": ["notes:write"],
              "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}},
                {"name": "keep", "in": "query", "schema": {"type": "integer", "maximum": 9, "minimum": 1}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}}},
              "responses": {
                "200": {
                  "headers": {"ETag": {}},
                  "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Answer"}}}},
                "404": {"content": {"application/problem+json": {}}}}}}},
             "components": {"schemas": {
               "Request": {"type": "object", "required": ["text"], "properties": {
                 "text": {"type": "string", "maxLength": 80},
                 "size": {"type": "number"},
                 "tags": {"type": "array", "items": {"type": "string"}},
                 "kind": {"$ref": "#/components/schemas/Kind", "description": "Of note."}}},
               "Answer": {"type": "object", "required": ["text", "count"], "properties": {
                 "text": {"type": "string"},
                 "count": {"type": "integer"},
                 "kind": {"$ref": "#/components/schemas/Kind"},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Answer"}}}},
               "Kind": {"type": "string", "enum": ["SHORT", "LONG"]}}}}
            """;

    @Test
    void findsEveryBreak() throws IOException {
        assertFound("put /notes/{id} is gone", "\"put\"", "\"patch\"");
        assertFound("put /notes/{id} has another operationId", "changeNote", "replaceNote");
        assertFound("put /notes/{id} asks for another permission", "notes:write", "notes:rewrite");
        assertFound("put /notes/{id} has no parameter query keep", "\"keep\"", "\"hold\"");
        assertFound(
                "put /notes/{id} requires the parameter query keep",
                "\"in\": \"query\"",
                "\"in\": \"query\", \"required\": true");
        assertFound("put /notes/{id} query keep has a lower maximum", "\"maximum\": 9", "\"maximum\": 8");
        assertFound("put /notes/{id} query keep has a higher minimum", "\"minimum\": 1", "\"minimum\": 2");
        assertFound("put /notes/{id} path id has another format", "\"format\": \"uuid\"", "\"format\": \"uri\"");
        assertFound("put /notes/{id} requires a body", "\"requestBody\": {", "\"requestBody\": {\"required\": true, ");
        assertFound(
                "put /notes/{id} body requires the member size",
                "\"required\": [\"text\"]",
                "\"required\": [\"text\", \"size\"]");
        assertFound("put /notes/{id} body has no member size", "\"size\"", "\"length\"");
        assertFound("put /notes/{id} body/size is [integer] instead of [number]", "\"number\"", "\"integer\"");
        assertFound("put /notes/{id} body/size has another anyOf", "\"number\"", "\"number\", \"anyOf\": []");
        assertFound("put /notes/{id} body/tags refuses repetitions", "\"array\"", "\"array\", \"uniqueItems\": true");
        assertFound("put /notes/{id} body/text has a lower maxLength", "\"maxLength\": 80", "\"maxLength\": 79");
        assertFound(
                "put /notes/{id} body/text has another pattern",
                "\"maxLength\": 80",
                "\"maxLength\": 80, \"pattern\": \"x\"");
        assertFound("put /notes/{id} body/kind accepts fewer values", "\"SHORT\", ", "");
        assertFound("put /notes/{id} 200 is not answered any more", "\"200\"", "\"202\"");
        assertFound("put /notes/{id} 200 has no header ETag", "{\"ETag\": {}}", "{}");
        assertFound(
                "put /notes/{id} 200 is no application/json",
                "\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Answer\"",
                "\"text/csv\": {\"schema\": {\"$ref\": \"#/components/schemas/Answer\"");
        assertFound("put /notes/{id} 200 has no member count", "\"count\": {", "\"number\": {");
        assertFound(
                "put /notes/{id} 200/count is [number] instead of [integer]",
                "\"count\": {\"type\": \"integer\"",
                "\"count\": {\"type\": \"number\"");
        assertFound("put /notes/{id} 200 does not always have the member count", ", \"count\"]", "]");
    }

    @Test
    void letsAContractGrow() throws IOException {
        for (String[] change : List.of(
                new String[] {"\"put\": {", "\"get\": {}, \"put\": {"},
                new String[] {"\"parameters\": [", "\"parameters\": [{\"name\": \"new\", \"in\": \"query\"}, "},
                new String[] {"\"maximum\": 9", "\"maximum\": 10"},
                new String[] {"\"maxLength\": 80", "\"maxLength\": 90"},
                new String[] {"[\"notes:write\"]", "[\"notes:write\", \"notes:all\"]"},
                new String[] {
                    "{\"type\": \"string\"},\n     \"count\"",
                    "{\"type\": \"string\", \"maxLength\": 5},\n     \"count\""
                },
                new String[] {"\"size\": {", "\"colour\": {\"type\": \"string\"}, \"size\": {"},
                new String[] {"\"count\": {", "\"colour\": {\"type\": \"string\"}, \"count\": {"},
                new String[] {"\"SHORT\"", "\"SHORT\", \"MIDDLING\""},
                new String[] {
                    "\"keep\", \"in\": \"query\", \"schema\": {\"type\": \"integer\"",
                    "\"keep\", \"in\": \"query\", \"schema\": {\"type\": \"number\""
                })) {
            assertEquals(List.of(), found(change[0], change[1]), change[1]);
        }
    }

    private static void assertFound(String expected, String text, String replacement) throws IOException {
        List<String> found = found(text, replacement);
        assertTrue(found.contains(expected), () -> expected + " is not in " + found);
    }

    private static List<String> found(String text, String replacement) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        JsonNode present = mapper.readTree(RELEASED.replace(text, replacement));
        JsonNode released = mapper.readTree(RELEASED);
        if (present.equals(released)) {
            throw new IllegalArgumentException("Nothing is changed by " + replacement);
        }
        return BreakingChanges.between(released, present);
    }
}
