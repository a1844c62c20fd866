package nl.doorstroom.platform.timeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What this service has in the timelines of people of the present tenant, the newest first. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class TimelineEntries {

    /** What a request changed of one aggregate is one entry, of whatever parts it is. The first of them is the whole. */
    private static final String ENTRIES = """
            select a.id, a.recorded_at, a.action, a.user_id, a.organisation, a.aggregate, a.aggregate_id,
              a.entity_id = a.aggregate_id whole
            from audit_entry a
            where a.tenant = ? and a.participant_id = any(?) and a.aggregate = any(?)
              and not exists (select 1 from audit_entry b where b.tenant = a.tenant and b.trace_id = a.trace_id
                and b.span_id = a.span_id and b.participant_id = a.participant_id
                and b.aggregate_id = a.aggregate_id and b.id < a.id)""";

    /** Entries that are looked at together; some may be of what the caller may not see. */
    private static final int PORTION = 200;

    private final DataSource database;
    private final Instance<Timeline> timeline;
    private final Registrations registrations;
    private final SecurityIdentity identity;
    private final CurrentTenant tenant;
    private final String service;
    private final String root;

    TimelineEntries(
            DataSource database,
            Instance<Timeline> timeline,
            Registrations registrations,
            SecurityIdentity identity,
            CurrentTenant tenant,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.timeline = timeline;
        this.registrations = registrations;
        this.identity = identity;
        this.tenant = tenant;
        this.service = service;
        this.root = root;
    }

    /**
     * The entries that a filter lets through and whose aggregate the caller may read, under every id by which the person was
     * registered.
     *
     * @param before only entries older than this one, which may be of another service
     */
    public List<TimelineEntry> list(UUID person, Filter filter, @Nullable UUID before, int limit) {
        Map<String, TimelineKind> kinds = timeline.stream()
                .flatMap(of -> of.kinds().stream())
                .filter(kind -> filter.category() == null || filter.category().equals(kind.category()))
                .filter(kind -> identity.hasRole(kind.permission()))
                .collect(Collectors.toMap(TimelineKind::aggregate, Function.identity()));
        List<UUID> same = registrations.of(person);
        Set<UUID> subjects = timeline.stream()
                .flatMap(of -> same.stream().flatMap(registration -> of.alsoAbout(registration).stream()))
                .collect(Collectors.toCollection(HashSet::new));
        subjects.addAll(same);
        List<TimelineEntry> found = new ArrayList<>();
        UUID last = before;
        List<Row> portion;
        do {
            portion = portion(subjects, kinds, filter, last);
            load(portion);
            for (Row row : portion) {
                last = row.id();
                entry(person, kinds.get(row.aggregate()), row).ifPresent(found::add);
                if (found.size() == limit) {
                    return found;
                }
            }
        } while (portion.size() == PORTION);
        return found;
    }

    private void load(List<Row> portion) {
        portion.stream()
                .collect(
                        Collectors.groupingBy(Row::aggregate, Collectors.mapping(Row::aggregateId, Collectors.toSet())))
                .forEach((aggregate, ids) -> timeline.forEach(of -> of.load(aggregate, ids)));
    }

    private Optional<TimelineEntry> entry(UUID person, TimelineKind kind, Row row) {
        return kind.path()
                .apply(person, row.aggregateId())
                .map(path -> new TimelineEntry(
                        row.id(),
                        row.at().toInstant(),
                        kind.category(),
                        kind.aggregate(),
                        TimelineChange.of(row.action(), row.whole()),
                        row.user(),
                        row.organisation(),
                        service,
                        root + path));
    }

    private List<Row> portion(
            Set<UUID> subjects, Map<String, TimelineKind> kinds, Filter filter, @Nullable UUID before) {
        StringBuilder sql = new StringBuilder(ENTRIES);
        List<Object> values = new ArrayList<>();
        if (filter.from() != null) {
            sql.append(" and a.recorded_at >= ?");
            values.add(startOf(filter.from()));
        }
        if (filter.to() != null) {
            sql.append(" and a.recorded_at < ?");
            values.add(startOf(filter.to().plusDays(1)));
        }
        if (before != null) {
            sql.append(" and a.id < ?");
            values.add(before);
        }
        sql.append(" order by a.id desc limit ").append(PORTION);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql.toString())) {
            query.setString(1, tenant.tenant());
            query.setArray(2, connection.createArrayOf("uuid", subjects.toArray()));
            query.setArray(3, connection.createArrayOf("text", kinds.keySet().toArray()));
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 4, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(Row.of(row));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be read", failure);
        }
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(DutchCalendar.ZONE).toInstant());
    }

    /**
     * What is asked for; what is null is not asked for.
     *
     * @param from first day, in Europe/Amsterdam
     * @param to last day
     * @param category code of list {@code timeline-event-categories}
     */
    public record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String category) {

        /** @throws InvalidInput for a code that is in no list; one that has expired still finds what it named */
        public static Filter of(
                @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String category, CodeLists codes) {
            if (category != null
                    && codes.find(Timeline.CATEGORIES).stream()
                            .flatMap(list -> list.codes().stream())
                            .noneMatch(entry -> entry.code().equals(category))) {
                throw InvalidInput.in(
                        "category", "unknown-code", "The code is not in code list " + Timeline.CATEGORIES + ".");
            }
            return new Filter(from, to, category);
        }
    }

    private record Row(
            UUID id,
            Timestamp at,
            AuditAction action,
            @Nullable String user,
            @Nullable String organisation,
            String aggregate,
            UUID aggregateId,
            boolean whole) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("recorded_at"),
                    AuditAction.valueOf(row.getString("action")),
                    row.getString("user_id"),
                    row.getString("organisation"),
                    row.getString("aggregate"),
                    row.getObject("aggregate_id", UUID.class),
                    row.getBoolean("whole"));
        }
    }
}
