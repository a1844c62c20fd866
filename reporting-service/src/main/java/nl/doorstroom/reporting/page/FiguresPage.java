package nl.doorstroom.reporting.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the figures page: a few files, none of which has a number in it. The numbers come from the API, with the token of
 * whoever looks. Nothing is loaded from elsewhere, and no script or style stands in the page itself, so that the browser can
 * be told to refuse everything else.
 */
@Singleton
class FiguresPage {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** A file, and where it is on the class path; the library of the charts comes from its own archive. */
    private static final Map<String, String> FILES = Map.of(
            "/page.css", "figures/page.css",
            "/page.js", "figures/page.js",
            "/figures.js", "figures/figures.js",
            "/drawing.js", "figures/drawing.js",
            "/login.js", "figures/login.js",
            "/words.js", "figures/words.js",
            "/icon.svg", "figures/icon.svg",
            "/chart.js", "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js");

    private final String address;
    private final String policy;
    private final Map<String, Served> files = new LinkedHashMap<>();

    /** @param tag strong ETag of the bytes (RFC 9110, section 8.8.3) */
    private record Served(String type, Buffer bytes, String tag) {

        static Served of(String type, byte[] bytes) {
            return new Served(type, Buffer.buffer(bytes), "\"" + UUID.nameUUIDFromBytes(bytes) + "\"");
        }
    }

    FiguresPage(PageSettings settings, ObjectMapper mapper, @ConfigProperty(name = "quarkus.rest.path") String api)
            throws JsonProcessingException {
        this.address = api + "/figures";
        this.policy = policy(settings);
        files.put("", Served.of(HTML, read("figures/index.html")));
        FILES.forEach((name, resource) -> files.put(name, Served.of(type(name), read(resource))));
        files.put(
                "/configuration.json",
                Served.of(
                        "application/json",
                        mapper.writeValueAsBytes(Map.of(
                                "issuer", settings.issuer().map(URI::toString).orElse(""),
                                "clientId", settings.clientId(),
                                "programmes", settings.programmes()))));
    }

    void serve(@Observes Router router) {
        files.forEach((name, file) -> router.get(address + name).handler(context -> answer(context, file)));
    }

    private void answer(RoutingContext context, Served file) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Security-Policy", policy)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("ETag", file.tag());
        if (file.tag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", file.type()).end(file.bytes());
        }
    }

    private static String policy(PageSettings settings) {
        Set<String> reached = new LinkedHashSet<>(Set.of("'self'"));
        Stream.concat(settings.issuer().stream(), Stream.of(settings.programmes()))
                .filter(URI::isAbsolute)
                .forEach(elsewhere -> reached.add(elsewhere.getScheme() + "://" + elsewhere.getAuthority()));
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src "
                + String.join(" ", reached) + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : SCRIPT;
    }

    private static byte[] read(String resource) {
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("The page lacks [" + resource + "]");
            }
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
