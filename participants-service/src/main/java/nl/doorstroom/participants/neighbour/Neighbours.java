package nl.doorstroom.participants.neighbour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

/**
 * Reads one thing from every other service at once, by the caller's own token: each decides by itself what the caller may
 * see. Nothing is changed there and nothing of this service's work depends on it; an answer that does not come is left out
 * and named.
 */
@Singleton
public class Neighbours {

    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final NeighbourSettings settings;
    private final ObjectMapper mapper;

    public Neighbours(NeighbourSettings settings, ObjectMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
    }

    /** Names of the other services, sorted. */
    public List<String> names() {
        return settings.urls().keySet().stream().sorted().toList();
    }

    /**
     * Asks all of them.
     *
     * @param path below the address of each, with its query
     * @param token of the caller
     */
    public <T> Answers<T> get(String path, String token, Class<T> type) {
        Map<String, CompletableFuture<HttpResponse<byte[]>>> asked = new TreeMap<>();
        settings.urls().forEach((service, url) -> asked.put(service, ask(URI.create(url + path), token)));
        Map<String, T> found = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        asked.forEach((service, answer) -> {
            try {
                HttpResponse<byte[]> response = answer.join();
                if (response.statusCode() == 200) {
                    found.put(service, mapper.readValue(response.body(), type));
                } else if (response.statusCode() != 404) {
                    LOG.warnf("%s answered with %d", service, response.statusCode());
                    missing.add(service);
                }
            } catch (CompletionException | IOException failure) {
                LOG.warnf("%s did not answer (%s)", service, failure.getClass().getName());
                missing.add(service);
            }
        });
        return new Answers<>(found, missing);
    }

    private CompletableFuture<HttpResponse<byte[]>> ask(URI address, String token) {
        return client.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .timeout(settings.answerTimeout())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /**
     * What they said.
     *
     * @param found by the name of the service; one that has nothing by that path is in neither
     * @param missing names of those that did not answer, or not with what was asked for
     */
    public record Answers<T>(Map<String, T> found, List<String> missing) {}
}
