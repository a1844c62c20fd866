package nl.doorstroom.participants.timeline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.neighbour.NeighbourSettings;
import nl.doorstroom.participants.neighbour.Neighbours;
import nl.doorstroom.platform.timeline.TimelineChange;
import nl.doorstroom.platform.timeline.TimelineEntries;
import nl.doorstroom.platform.timeline.TimelineEntry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JoinedTimelineTest {

    private static final UUID PERSON = id(9);
    private static final TimelineEntries.Filter EVERYTHING = new TimelineEntries.Filter(null, null, null);

    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private HttpServer others;

    @BeforeEach
    void open() throws IOException {
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.start();
    }

    @AfterEach
    void close() {
        others.stop(0);
    }

    @Test
    void putsThePartsOfAllServicesIntoOneOrder() {
        serve("trajectories", 200, page(id(4), id(1)));
        serve("matching", 200, page(id(3)));

        JoinedTimeline.Joined joined = join(List.of(entry(id(5)), entry(id(2))), 4);

        assertEquals(
                List.of(id(5), id(4), id(3), id(2)),
                joined.entries().stream().map(TimelineEntry::id).toList());
        assertEquals(List.of(), joined.missing());
    }

    @Test
    void asksInTheNameOfTheCallerForWhatTheCallerAsked() {
        serve("trajectories", 200, page());
        serve("matching", 200, page());
        TimelineEntries.Filter filter =
                new TimelineEntries.Filter(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), "MATCH");

        timeline().join(PERSON, filter, id(7), 21, List.of(), "the-token");

        String expected = "Bearer the-token /matching/participants/" + PERSON
                + "/timeline-entries?from=2026-01-01&to=2026-02-01&category=MATCH&before=" + id(7) + "&limit=21";
        assertEquals(expected, asked.get("matching"));
        assertEquals(expected.replace("/matching/", "/trajectories/"), asked.get("trajectories"));
    }

    @Test
    void namesAServiceThatFailsAndServesTheRest() {
        serve("trajectories", 503, "{}");
        serve("matching", 200, page(id(3)));

        JoinedTimeline.Joined joined = join(List.of(entry(id(2))), 10);

        assertEquals(List.of("trajectories"), joined.missing());
        assertEquals(2, joined.entries().size());
    }

    @Test
    void namesAServiceThatAnswersSomethingElse() {
        serve("trajectories", 200, "<html>");
        serve("matching", 200, page());

        assertEquals(List.of("trajectories"), join(List.of(), 10).missing());
    }

    @Test
    void missesNothingOfAServiceThatDoesNotKnowThePerson() {
        serve("trajectories", 404, "{}");
        serve("matching", 200, page());

        assertEquals(List.of(), join(List.of(), 10).missing());
    }

    @Test
    void waitsForNobodyLongerThanItIsTold() {
        // The connection is taken and never answered.
        others.createContext("/trajectories", exchange -> asked.put("trajectories", "taken"));
        serve("matching", 200, page(id(1)));
        long start = System.nanoTime();

        JoinedTimeline.Joined joined = join(List.of(), 10);

        assertEquals(List.of("trajectories"), joined.missing());
        assertEquals(1, joined.entries().size());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(10)) < 0);
    }

    private JoinedTimeline.Joined join(List<TimelineEntry> own, int limit) {
        return timeline().join(PERSON, EVERYTHING, null, limit, own, "token");
    }

    private JoinedTimeline timeline() {
        String base = "http://localhost:" + others.getAddress().getPort();
        return new JoinedTimeline(new Neighbours(
                new Settings(Map.of(
                        "trajectories", URI.create(base + "/trajectories"),
                        "matching", URI.create(base + "/matching"))),
                JsonMapper.builder().addModule(new JavaTimeModule()).build()));
    }

    private void serve(String service, int status, String body) {
        others.createContext("/" + service, exchange -> {
            asked.put(service, exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI());
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String page(UUID... ids) {
        StringBuilder items = new StringBuilder();
        for (UUID id : ids) {
            items.append(items.length() == 0 ? "" : ",").append("""
                    {"id": "%s", "at": "2026-01-01T10:00:00Z", "category": "MATCH", "kind": "match",
                     "change": "CREATED", "service": "matching", "href": "/matching/v1/matches/1", "later": true}""".formatted(id));
        }
        return "{\"items\": [" + items + "], \"nextCursor\": \"theirs\"}";
    }

    private static TimelineEntry entry(UUID id) {
        return new TimelineEntry(
                id,
                Instant.parse("2026-01-01T10:00:00Z"),
                "DOSSIER",
                "participant",
                TimelineChange.CREATED,
                null,
                null,
                "participants",
                "/participants/v1/participants/1");
    }

    /** The later the number, the newer. */
    private static UUID id(int number) {
        return UUID.fromString("0199c1c4-%04d-7f20-8c55-2f6a4b7d9e70".formatted(number));
    }

    private record Settings(Map<String, URI> urls) implements NeighbourSettings {

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
