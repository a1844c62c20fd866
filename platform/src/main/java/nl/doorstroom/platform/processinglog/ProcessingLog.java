package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditLog;
import nl.doorstroom.platform.audit.RequestTrace;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Writes the lines of Logboek Dataverwerkingen: one for every person whose data a request showed or changed, in the
 * request's own transaction, so that nothing is shown or changed without its line. A line names no user: that does
 * the audit log, whose entry has the same trace and span.
 */
@RequestScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProcessingLog {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final RequestTrace trace;
    private final AuditLog audit;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final String service;
    private final List<Line> written = new ArrayList<>();

    ProcessingLog(
            DataSource database,
            CurrentTenant tenant,
            RequestTrace trace,
            AuditLog audit,
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.tenant = tenant;
        this.trace = trace;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
        this.service = service;
    }

    /**
     * One person was shown or changed.
     *
     * @param activity the processing activity in kebab-case, {@code read-participant}
     */
    public void record(String activity, UUID person) {
        record(activity, List.of(person));
    }

    /** Each of these people was shown or changed; one line for each. */
    public void record(String activity, Collection<UUID> people) {
        write(people.stream()
                .distinct()
                .map(person -> new Line(activity, person, null))
                .toList());
    }

    /**
     * A statistic or a ranking was made of the data of many people, and shows none of them; one line, without a person.
     *
     * @param inputVersion names what it was made from, so that it can be made again
     */
    public void recordWithoutPerson(String activity, String inputVersion) {
        write(List.of(new Line(activity, null, inputVersion)));
    }

    /** The lines of this request, to be kept with an answer that may be given again. */
    public String linesOfThisRequest() {
        try {
            return mapper.writeValueAsString(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Lines are plain records", impossible);
        }
    }

    /** Writes the lines of an answer that is given again. */
    public void repeat(String lines) {
        try {
            write(mapper.readValue(lines, new TypeReference<List<Line>>() {}));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Lines were written by this class", impossible);
        }
    }

    private void write(List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Instant now = DutchCalendar.now(clock);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into processing_log (id, tenant, trace_id, span_id, parent_span_id, status, name,
                          processing_activity_id, data_subject_id, data_subject_id_type, input_version,
                          start_time, end_time)
                        values (?, ?, ?, ?, ?, 'Ok', ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Line line : lines) {
                UUID id = Ids.next();
                insert.setObject(1, id);
                insert.setString(2, tenant.tenant());
                insert.setString(3, trace.traceId());
                // A span of its own for every person, below the span of the request.
                insert.setString(4, String.format("%016x", id.getLeastSignificantBits()));
                insert.setString(5, trace.spanId());
                insert.setString(6, line.activity());
                insert.setString(7, "https://doorstroom.nl/processing-activities/" + service + "/" + line.activity());
                insert.setObject(8, line.person());
                insert.setString(9, line.person() == null ? null : "uuid");
                insert.setString(10, line.inputVersion());
                insert.setTimestamp(11, Timestamp.from(now));
                insert.setTimestamp(12, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
            written.addAll(lines);
            lines.stream()
                    .map(line -> AuditAction.of(line.activity()))
                    .distinct()
                    .forEach(audit::accessed);
        } catch (SQLException failure) {
            throw new IllegalStateException("The processing log cannot be written", failure);
        }
    }

    /** What is the same when a line is written again. */
    record Line(
            String activity,
            @Nullable UUID person,
            @Nullable String inputVersion) {}
}
