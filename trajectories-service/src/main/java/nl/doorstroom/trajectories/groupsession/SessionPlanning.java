package nl.doorstroom.trajectories.groupsession;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.trajectories.programme.Programme;

/** Makes the sessions of series as far ahead as their programmes say: when a series begins or changes, and each day. */
@Singleton
public class SessionPlanning implements Job {

    private static final String CLOSED = "SLUITINGSDAG";
    private static final String SERIES_CHANGED = "REEKS_GEWIJZIGD";
    private static final String SERIES_ENDED = "REEKS_BEEINDIGD";

    private final SessionSeriesRepository series;
    private final GroupSessionRepository sessions;
    private final SessionRuleRepository rules;
    private final Clock clock;

    SessionPlanning(
            SessionSeriesRepository series, GroupSessionRepository sessions, SessionRuleRepository rules, Clock clock) {
        this.series = series;
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
    }

    /** Begins a series of a programme, and plans what lies within its horizon. */
    public SessionSeries begin(Programme programme, String title, SessionPattern pattern, @Nullable LocalDate lastDay) {
        SessionSeries begun =
                new SessionSeries(programme.id(), programme.organisation(), title, pattern, lastDay, clock);
        series.persist(begun);
        plan(begun, DutchCalendar.today(clock));
        return begun;
    }

    /** From a day on the sessions are otherwise: those on the same days follow, the others make room. What was held stays. */
    public void change(SessionSeries changed, SessionPattern pattern) {
        changed.change(pattern, clock);
        LocalDate from = pattern.validFrom();
        List<GroupSession> planned = sessions.lockPlanned(changed.id(), from).stream()
                .filter(GroupSession::followsSeries)
                .toList();
        LocalDate last = planned.stream()
                .map(GroupSession::occursOn)
                .max(LocalDate::compareTo)
                .orElse(from);
        Map<LocalDate, SessionPattern> days = changed.occurrences(from, last);
        for (GroupSession session : planned) {
            SessionPattern present = days.get(session.occursOn());
            if (present == null) {
                session.supersede(SERIES_CHANGED, clock);
            } else {
                session.follow(present, clock);
            }
        }
        plan(changed, DutchCalendar.today(clock));
    }

    /** No session after a day; one that was moved goes with the day on which it was by the series. */
    public void end(SessionSeries ending, LocalDate lastDay) {
        ending.end(lastDay, clock);
        sessions.lockPlanned(ending.id(), lastDay.plusDays(1))
                .forEach(session -> session.supersede(SERIES_ENDED, clock));
        plan(ending, DutchCalendar.today(clock));
    }

    @Override
    public String name() {
        return "session-planning";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return series.listDue(day, new SessionRule(Ids.next(), clock), after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        plan(series.lock(item), day);
    }

    private void plan(SessionSeries planned, LocalDate day) {
        // What stood in the way is out of it before another takes its day.
        series.flush();
        LocalDate from = planned.nextDay();
        SessionRule rule = rules.of(planned.programmeId());
        LocalDate until = day.plusWeeks(rule.horizonWeeks());
        if (from == null || from.isAfter(until)) {
            return;
        }
        Set<LocalDate> taken = sessions.listDays(planned.id(), from);
        planned.occurrences(from, until).forEach((on, pattern) -> {
            if (!taken.contains(on)) {
                GroupSession session = new GroupSession(planned, on, pattern, clock);
                if (pattern.skipsClosingDays() && rule.isClosedOn(on)) {
                    session.cancel(CLOSED, clock);
                }
                sessions.persist(session);
            }
        });
        planned.planned(until);
        series.flush();
    }
}
