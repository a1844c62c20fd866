package nl.doorstroom.reporting.dataquality;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.finding.FindingType;

/** Findings of the present tenant about people whom the user may see. */
@Singleton
public class DataQualityDesk {

    /** Rows that somebody could see by the moment that is asked: known on some day on which the world had them. */
    private static final String SEEN = """
            from outcome_finding f
            where f.generation = (select serving from outcome_generation) and f.definition_set = ?
              and f.known_from <= ? and f.as_of_from <= ?
              and (?::uuid is null or f.finding_id > ?)
              and (?::text is null or f.type = ?)
              and (?::text is null or f.organisation = ?)
              and (?::uuid is null or f.programme_id = ?)
              and (?::uuid is null or ? = any(f.people))
              and not f.people && ?::uuid[]
              and (f.type <> 'INSTRUMENT_WITHOUT_SRG_CODE' or (
                select c.code from srg_code c where c.kind = f.kind and c.valid_from <= least(?, f.as_of_until - 1)
                order by c.valid_from desc, c.id desc limit 1) is null)""";

    private static final String OPEN =
            "select finding_id, type, subject_id, people, since, null::date as closed_on, programme_id, organisation "
                    + SEEN
                    + " and f.known_until > ? and f.as_of_until > ? order by finding_id limit ?";

    /** The last time that it was there, unless it is there again. */
    private static final String CLOSED = "select distinct on (finding_id) finding_id, type, subject_id, people, since,"
            + " closed_on, programme_id, organisation from (select f.*, least(f.as_of_until, "
            + dayOf("f.known_until") + ") as closed_on " + SEEN + " and (f.known_until <= ? or f.as_of_until <= ?)"
            + " and greatest(f.as_of_from, " + dayOf("f.known_from") + ") <= " + dayOf("f.known_until")
            + " and " + dayOf("f.known_from") + " < f.as_of_until"
            + " and not exists (select 1 from outcome_finding again where again.finding_id = f.finding_id"
            + "  and again.generation = f.generation and again.definition_set = f.definition_set"
            + "  and again.known_from <= ? and again.known_until > ? and again.as_of_from <= ? and again.as_of_until > ?)"
            + ") closed order by finding_id, closed_on desc, as_of_from desc limit ?";

    private final DataSource database;
    private final DefinitionRegister definitions;
    private final ProtectedPeople people;

    DataQualityDesk(DataSource database, DefinitionRegister definitions, ProtectedPeople people) {
        this.database = database;
        this.definitions = definitions;
        this.people = people;
    }

    /** At most {@code limit} findings in the order of their ids, after one that was seen. */
    public List<ListedFinding> list(FindingsAsked asked, @Nullable UUID after, int limit) {
        Object knownAt = asked.knownAt().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection()) {
            List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(
                    definitions.current().id(),
                    knownAt,
                    asked.asOf(),
                    after,
                    after,
                    nameOf(asked.type()),
                    nameOf(asked.type()),
                    asked.organisation(),
                    asked.organisation(),
                    asked.programmeId(),
                    asked.programmeId(),
                    asked.participantId(),
                    asked.participantId(),
                    connection.createArrayOf("uuid", people.hidden().toArray()),
                    asked.asOf(),
                    knownAt,
                    asked.asOf()));
            if (asked.state() == FindingState.CLOSED) {
                arguments.addAll(List.of(knownAt, knownAt, asked.asOf(), asked.asOf()));
            }
            arguments.add(limit);
            return list(connection, asked.state() == FindingState.OPEN ? OPEN : CLOSED, arguments);
        } catch (SQLException failure) {
            throw new IllegalStateException("The findings cannot be read", failure);
        }
    }

    private static List<ListedFinding> list(Connection connection, String sql, Collection<@Nullable Object> arguments)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int position = 1;
            for (Object argument : arguments) {
                query.setObject(position++, argument);
            }
            List<ListedFinding> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new ListedFinding(
                            row.getObject("finding_id", UUID.class),
                            FindingType.valueOf(row.getString("type")),
                            row.getObject("subject_id", UUID.class),
                            List.of((UUID[]) row.getArray("people").getArray()),
                            row.getObject("since", LocalDate.class),
                            row.getObject("closed_on", LocalDate.class),
                            row.getObject("programme_id", UUID.class),
                            row.getString("organisation")));
                }
            }
            return found;
        }
    }

    private static @Nullable String nameOf(@Nullable FindingType type) {
        return type == null ? null : type.name();
    }

    private static String dayOf(String moment) {
        return "(" + moment + " at time zone 'Europe/Amsterdam')::date";
    }
}
