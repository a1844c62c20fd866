package nl.doorstroom.platform.processinglog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditAction;
import nl.doorstroom.platform.audit.AuditLog;
import nl.doorstroom.platform.audit.AuditRow;
import nl.doorstroom.platform.audit.RequestTrace;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Writes the lines of Logboek Dataverwerkingen: one for every person whose data a request showed or changed. Those of a
 * change are in its transaction; those of a request that only reads are durable before its answer leaves
 * ({@link LinesBeforeAnswer}). So nothing is shown or changed without its line. A line names no user: that does the audit
 * log, whose one entry for each kind of action has the same trace and span.
 */
@RequestScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProcessingLog {

    private final DataSource database;
    private final CurrentTenant tenant;
    private final RequestTrace trace;
    private final AuditLog audit;
    private final LinesOfRead read;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final String service;
    private final List<Line> written = new ArrayList<>();

    ProcessingLog(
            DataSource database,
            CurrentTenant tenant,
            RequestTrace trace,
            AuditLog audit,
            LinesOfRead read,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper mapper,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.tenant = tenant;
        this.trace = trace;
        this.audit = audit;
        this.read = read;
        this.transactions = transactions;
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

    /**
     * Each of these people was shown, or what was asked for is about nobody: then the line has no person, since who asked
     * is to be seen too.
     *
     * @param ofNobody what was seen instead, of which nothing that was asked for may be part
     */
    public void record(String activity, Collection<UUID> people, String ofNobody) {
        if (people.isEmpty()) {
            recordWithoutPerson(activity, ofNobody);
        } else {
            record(activity, people);
        }
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
        List<ProcessingRow> rows = lines.stream().map(line -> row(line, now)).toList();
        List<AuditRow> entries = lines.stream()
                .map(line -> AuditAction.of(line.activity()))
                .distinct()
                .filter(this::isNew)
                .map(audit::access)
                .toList();
        if (!read.take(rows, entries)) {
            try (Connection connection = database.getConnection()) {
                ProcessingRow.insert(connection, rows);
                AuditRow.insert(connection, entries);
            } catch (SQLException failure) {
                throw new IllegalStateException("The processing log cannot be written", failure);
            }
        }
        written.addAll(lines);
    }

    private ProcessingRow row(Line line, Instant at) {
        return new ProcessingRow(
                Ids.next(),
                tenant.tenant(),
                trace.traceId(),
                trace.spanId(),
                line.activity(),
                "https://doorstroom.nl/processing-activities/" + service + "/" + line.activity(),
                line.person(),
                line.inputVersion(),
                at,
                tenant.roles());
    }

    /** Who shows people by several activities does one thing with them. A transaction that failed has told of nothing. */
    private boolean isNew(AuditAction action) {
        Object key = Map.entry(ProcessingLog.class, action);
        boolean told = transactions.getResource(key) != null;
        transactions.putResource(key, action);
        return !told;
    }

    /** What is the same when a line is written again. */
    record Line(
            String activity,
            @Nullable UUID person,
            @Nullable String inputVersion) {}
}
