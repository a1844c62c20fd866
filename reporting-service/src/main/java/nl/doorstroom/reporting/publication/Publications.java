package nl.doorstroom.reporting.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.NotFound;

/** The published reports of the present tenant. */
@Singleton
public class Publications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select p.id, p.event_id, p.published_at, p.period_start, p.period_end, p.as_of, p.known_at, p.programme_id,
              p.organisation, p.tables, p.sha256, octet_length(p.content) as size, c.event_id as correction_id, c.version,
              c.recorded_at, c.known_at as corrected_known_at, c.cells_changed, c.sha256 as corrected_sha256
            from publication p
            left join lateral (
              select * from publication_correction where publication_id = p.id order by version desc limit 1) c on true
            where""";

    private final DataSource database;

    Publications(DataSource database) {
        this.database = database;
    }

    /**
     * @param organisation whose alone may be seen; null for all
     * @throws NotFound when there is none that may be seen
     */
    public Publication get(UUID id, @Nullable String organisation) {
        return list("p.id = ? and (?::text is null or p.organisation = ?)", id, organisation, organisation).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Publication", id));
    }

    /**
     * At most {@code limit} in the order of publishing, after one that was seen.
     *
     * @param figure only with this figure in it
     * @param programmeId only about this programme
     * @param organisation whose alone may be seen; null for all
     */
    public List<Publication> list(
            @Nullable String figure,
            @Nullable UUID programmeId,
            @Nullable String organisation,
            @Nullable UUID after,
            int limit) {
        return list("""
                (?::text is null or p.tables @> jsonb_build_array(jsonb_build_object('figure', ?::text)))
                  and (?::uuid is null or p.programme_id = ?) and (?::text is null or p.organisation = ?)
                  and (?::uuid is null or p.id > ?)
                order by p.id limit ?""", figure, figure, programmeId, programmeId, organisation, organisation, after, after, limit);
    }

    /** The bytes, as they were published. */
    public byte[] content(UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select content from publication where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("Publication", id);
                }
                return row.getBytes(1);
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    void add(Publication publication, byte[] content) {
        change(
                """
                insert into publication (id, event_id, published_at, period_start, period_end, as_of, known_at,
                  programme_id, organisation, tables, sha256, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                publication.id(),
                publication.eventId(),
                publication.publishedAt().atOffset(ZoneOffset.UTC),
                publication.periodStart(),
                publication.periodEnd(),
                publication.asOf(),
                publication.knownAt().atOffset(ZoneOffset.UTC),
                publication.programmeId(),
                publication.organisation(),
                tables(publication.tables()),
                publication.sha256(),
                content);
    }

    void correct(UUID id, Publication.Correction correction) {
        change(
                """
                insert into publication_correction (event_id, publication_id, version, recorded_at, known_at,
                  cells_changed, sha256)
                values (?, ?, ?, ?, ?, ?, ?)""",
                correction.eventId(),
                id,
                correction.version(),
                correction.recordedAt().atOffset(ZoneOffset.UTC),
                correction.knownAt().atOffset(ZoneOffset.UTC),
                correction.cellsChanged(),
                correction.sha256());
    }

    private static String tables(List<PublishedTable> tables) {
        try {
            return JSON.writeValueAsString(tables);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Tables are plain records", impossible);
        }
    }

    private List<Publication> list(String condition, @Nullable Object... arguments) {
        List<Publication> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SELECT + " " + condition)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(publication(row));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return found;
    }

    private static Publication publication(ResultSet row) throws SQLException {
        UUID corrected = row.getObject("correction_id", UUID.class);
        try {
            return new Publication(
                    row.getObject("id", UUID.class),
                    row.getObject("event_id", UUID.class),
                    moment(row, "published_at"),
                    row.getObject("period_start", LocalDate.class),
                    row.getObject("period_end", LocalDate.class),
                    row.getObject("as_of", LocalDate.class),
                    moment(row, "known_at"),
                    row.getObject("programme_id", UUID.class),
                    row.getString("organisation"),
                    Arrays.asList(JSON.readValue(row.getString("tables"), PublishedTable[].class)),
                    row.getString("sha256"),
                    row.getLong("size"),
                    corrected == null
                            ? null
                            : new Publication.Correction(
                                    corrected,
                                    row.getLong("version"),
                                    moment(row, "recorded_at"),
                                    moment(row, "corrected_known_at"),
                                    row.getInt("cells_changed"),
                                    row.getString("corrected_sha256")));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Tables that were written here", impossible);
        }
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void change(String sql, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, arguments);
            change.executeUpdate();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The publications cannot be read or written", failure);
    }
}
