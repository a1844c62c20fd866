package nl.doorstroom.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the line. The JDK's client sends an address as it is, where others tidy it up, and asks ten
 * times as fast as REST Assured, which counts where thousands are sent.
 */
public record Request(
        String method, String address, @Nullable String body, Map<String, String> headers) {

    /** Where the web application of a frontend team comes from: each request here is one of its pages'. */
    static final String ORIGIN = "https://frontend.example";

    /** Path under which the service answers. */
    static final String BASE = ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param address relative to the service's server */
    public static Request to(String method, String address) {
        return new Request(method, BASE + address, null, Map.of("Origin", ORIGIN));
    }

    public Request as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Request with(String header, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        if (value != null) {
            changed.put(header, value);
        }
        return new Request(method, address, body, changed);
    }

    Request withBody(@Nullable String changed) {
        return new Request(method, address, changed, headers);
    }

    Request at(String changed) {
        return new Request(method, BASE + changed, body, headers);
    }

    Request by(String changed) {
        return new Request(changed, address, body, headers);
    }

    public Answer send() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException(method + " " + address + " was not answered", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
