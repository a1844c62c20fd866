package nl.doorstroom.participants.timeline;

import java.net.URLEncoder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.neighbour.Neighbours;
import nl.doorstroom.platform.timeline.TimelineEntries;
import nl.doorstroom.platform.timeline.TimelineEntry;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The parts of all services in one order: that of the ids, which every service makes by the clock. */
@Singleton
public class JoinedTimeline {

    /** PostgreSQL sorts by the bytes, Java by two signed halves. */
    private static final Comparator<TimelineEntry> NEWEST_FIRST =
            Comparator.comparing((TimelineEntry entry) -> entry.id().toString()).reversed();

    private final Neighbours neighbours;

    public JoinedTimeline(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * Joins this service's part with those of the others.
     *
     * @param own up to {@code limit} entries of this service, asked for in the same way
     * @param token of the caller, who sees of each service what the caller may read there
     */
    public Joined join(
            UUID person,
            TimelineEntries.Filter filter,
            @Nullable UUID before,
            int limit,
            List<TimelineEntry> own,
            String token) {
        Neighbours.Answers<Part> answers = neighbours.get(
                "/participants/" + person + "/timeline-entries?" + query(filter, before, limit), token, Part.class);
        List<TimelineEntry> entries = Stream.concat(
                        own.stream(), answers.found().values().stream().flatMap(part -> part.items().stream()))
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
        return new Joined(entries, answers.missing());
    }

    private static String query(TimelineEntries.Filter filter, @Nullable UUID before, int limit) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("category", filter.category());
        parameters.put("before", before);
        parameters.put("limit", limit);
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(
                                Objects.requireNonNull(parameter.getValue()).toString(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is read of another service's page. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(List<TimelineEntry> items) {}

    /** @param missing services that did not answer */
    public record Joined(List<TimelineEntry> entries, List<String> missing) {}
}
