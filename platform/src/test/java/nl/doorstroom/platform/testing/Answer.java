package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** What a service answered. */
public record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
        return read(body());
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException("No JSON: " + text, notJson);
        }
    }

    /** The id of what the answer shows. */
    public String id() {
        return json().required("id").asText();
    }

    /** The id of the first member of a list that the answer shows. */
    public String firstId() {
        return json().required("items").required(0).required("id").asText();
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.request().uri().getRawPath() + ": " + status() + " "
                + body();
    }
}
