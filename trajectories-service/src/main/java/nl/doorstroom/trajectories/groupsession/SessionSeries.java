package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** Sessions that come again every so many weeks, as they are from a day on until they are otherwise. */
@Entity
public class SessionSeries extends Aggregate {

    @Column(nullable = false, updatable = false)
    private UUID programmeId;

    @Column(nullable = false, updatable = false)
    private String organisation;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(nullable = false, updatable = false)
    private LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    /** The first day on which a session is still to be planned; null: none is left. */
    private @Nullable LocalDate nextDay;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "session_pattern", joinColumns = @JoinColumn(name = "series_id"))
    @OrderBy("validFrom")
    private List<SessionPattern> patterns = new ArrayList<>();

    @SuppressWarnings("NullAway")
    protected SessionSeries() {}

    /** @param organisation OIN of the organisation that executes it */
    SessionSeries(
            UUID programmeId,
            String organisation,
            String title,
            SessionPattern pattern,
            @Nullable LocalDate lastDay,
            Clock clock) {
        super(clock);
        this.programmeId = programmeId;
        this.organisation = organisation;
        this.title = title;
        this.firstDay = pattern.validFrom();
        this.lastDay = lastDay;
        patterns.add(pattern);
        this.nextDay = occurrence(firstDay).orElse(null);
    }

    /** Is otherwise from a day on; what was to be otherwise later is forgotten. */
    void change(SessionPattern pattern, Clock clock) {
        LocalDate from = pattern.validFrom();
        if (from.isBefore(firstDay) || (lastDay != null && from.isAfter(lastDay))) {
            throw new SeriesIsNotOn(id(), from);
        }
        patterns.removeIf(present -> !present.validFrom().isBefore(from));
        patterns.add(pattern.after(patterns.isEmpty() ? null : patterns.get(patterns.size() - 1)));
        nextDay = occurrence(from).orElse(null);
        stamp(clock);
    }

    /** @param last not before the first day; there may be one already */
    void end(LocalDate last, Clock clock) {
        lastDay = last;
        nextDay = occurrence(firstDay).orElse(null);
        stamp(clock);
    }

    /** Everything until a day is planned. */
    void planned(LocalDate until) {
        nextDay = occurrence(until.plusDays(1)).orElse(null);
    }

    /** The days on which there is a session, with how it is. */
    NavigableMap<LocalDate, SessionPattern> occurrences(LocalDate from, LocalDate until) {
        NavigableMap<LocalDate, SessionPattern> found = new TreeMap<>();
        for (int i = 0; i < patterns.size(); i++) {
            SessionPattern pattern = patterns.get(i);
            LocalDate end = lastDay == null || lastDay.isAfter(until) ? until : lastDay;
            if (i + 1 < patterns.size() && !patterns.get(i + 1).validFrom().isAfter(end)) {
                end = patterns.get(i + 1).validFrom().minusDays(1);
            }
            for (LocalDate day = pattern.next(from); !day.isAfter(end); day = pattern.next(day.plusDays(1))) {
                found.put(day, pattern);
            }
        }
        return found;
    }

    private Optional<LocalDate> occurrence(LocalDate from) {
        LocalDate earliest = from;
        for (int i = 0; i < patterns.size(); i++) {
            LocalDate day = patterns.get(i).next(earliest);
            boolean replaced =
                    i + 1 < patterns.size() && !patterns.get(i + 1).validFrom().isAfter(day);
            if (!replaced) {
                return lastDay != null && day.isAfter(lastDay) ? Optional.empty() : Optional.of(day);
            }
        }
        return Optional.empty();
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** OIN of the organisation that executes it. */
    public String organisation() {
        return organisation;
    }

    public String title() {
        return title;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    LocalDate nextDay() {
        return nextDay;
    }

    /** Oldest first. */
    public List<SessionPattern> patterns() {
        return List.copyOf(patterns);
    }
}
