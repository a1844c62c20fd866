package nl.doorstroom.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a service itself measured of its requests, from its metrics. */
final class ServerClock {

    private static final String METRIC = "http_server_requests_seconds_";

    private final HttpClient client;
    private final URI metrics;

    ServerClock(HttpClient client, URI management) {
        this.client = client;
        this.metrics = URI.create(management + "/metrics");
    }

    Reading read() throws IOException, InterruptedException {
        String text = client.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return new Reading(Arrays.stream(text.split("\n"))
                .filter(line -> line.startsWith(METRIC))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))));
    }

    /** The metrics at one moment, by name and labels. */
    record Reading(Map<String, Double> values) {

        Reading {
            values = new HashMap<>(values);
        }

        /** Mean time of the requests to a route between two moments, in milliseconds. */
        double since(Reading before, String route) {
            Function<String, Double> grown = part -> sum(part, route) - before.sum(part, route);
            return 1000 * grown.apply("sum") / grown.apply("count");
        }

        private double sum(String part, String route) {
            return values.entrySet().stream()
                    .filter(value -> value.getKey().startsWith(METRIC + part)
                            && value.getKey().contains("uri=\"" + route + "\""))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }
}
