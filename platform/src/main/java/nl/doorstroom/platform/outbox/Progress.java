package nl.doorstroom.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds out up to which moment the events of each topic are out.
 *
 * <p>An event is recorded inside the transaction that tells it. So at a moment, what was recorded earlier is committed, or
 * belongs to a transaction that is open. First the clock is read and after it the open transactions; when all of these
 * have ended, everything recorded before that reading is committed or will never be. What of it still waits to be sent
 * holds its topic's moment back. Numbers of transactions cannot tell it: PostgreSQL gives one at the first write, which may
 * come after the stamp.
 *
 * <p>The clock is that of the database, the only one that all replicas share. What theirs may differ from it is subtracted.
 */
final class Progress {

    /** More would take long to look at, and whoever is so far behind has no progress to tell. */
    private static final int MOST_WAITING = 5_000;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final OutboxSettings settings;
    private final Map<String, Instant> told = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Instant start;
    private @Nullable Instant moment;
    private long due;

    /** @param start from when on a topic that is told nothing counts as behind */
    Progress(OutboxSettings settings, Instant start) {
        this.settings = settings;
        this.start = start;
        this.due = System.nanoTime() + settings.progressInterval().toNanos();
    }

    /** For each topic the moment before which everything that was recorded is out; nothing when it is too soon to say. */
    Map<String, Instant> next(Connection connection) throws SQLException {
        if (System.nanoTime() - due < 0 || settings.topics().isEmpty()) {
            return Map.of();
        }
        if (moment == null) {
            moment = now(connection).minus(settings.clockTolerance());
            open.addAll(openTransactions(connection));
        } else {
            open.retainAll(openTransactions(connection));
        }
        if (!open.isEmpty()) {
            due = System.nanoTime() + LOOK_AGAIN.toNanos();
            return Map.of();
        }
        Instant reached = moment;
        moment = null;
        due = System.nanoTime() + settings.progressInterval().toNanos();
        return reached(reached, connection);
    }

    /** @return whether an event that is sent now was recorded before a moment that was told: a clock is wrong */
    boolean isBelied(String topic, Headers event) {
        Instant moment = told.get(topic);
        Header time = event.lastHeader("ce_time");
        return moment != null
                && time != null
                && time(new String(time.value(), UTF_8)).isBefore(moment);
    }

    void told(String topic, Instant moment) {
        told.put(topic, moment);
    }

    /**
     * What the topic that is behind the others was told last, or when this began as long as one was told nothing.
     *
     * @return null when there is no topic
     */
    @Nullable
    Instant lowest() {
        return settings.topics().orElse(List.of()).stream()
                .map(topic -> told.getOrDefault(topic, start))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Map<String, Instant> reached(Instant moment, Connection connection) throws SQLException {
        Map<String, Instant> reached = new HashMap<>();
        settings.topics().get().forEach(topic -> reached.put(topic, moment));
        int waiting = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select topic, headers ->> 'ce_time' from (
                          (select topic, headers from outbox order by seq limit %d)
                          union all
                          (select topic, headers from outbox_set_aside limit %<d)) waiting""".formatted(MOST_WAITING + 1))) {
            while (row.next()) {
                Instant recorded = time(row.getString(2));
                reached.computeIfPresent(
                        row.getString(1), (topic, until) -> recorded.isBefore(until) ? recorded : until);
                waiting++;
            }
        }
        if (waiting > MOST_WAITING) {
            return Map.of();
        }
        reached.values().removeIf(Instant.MIN::equals);
        return reached;
    }

    /** What has no time that can be read may have been recorded at any. */
    private static Instant time(@Nullable String text) {
        try {
            return text == null ? Instant.MIN : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return Instant.MIN;
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static Set<String> openTransactions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select open_transactions()")) {
            Set<String> open = new HashSet<>();
            while (row.next()) {
                open.add(row.getString(1));
            }
            return open;
        }
    }
}
