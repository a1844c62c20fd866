package nl.doorstroom.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.attribution.Contribution;

/** The single results behind figures, of people whom the user may see. */
@Singleton
public class ListedResults {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Contribution>> CONTRIBUTIONS = new TypeReference<>() {};

    private final DataSource database;
    private final ProtectedPeople people;

    ListedResults(DataSource database, ProtectedPeople people) {
        this.database = database;
        this.people = people;
    }

    /**
     * At most {@code limit} results in the order of their ids, after one that was seen.
     *
     * @param kind one of the figure's; null for all of them
     */
    public List<ListedResult> list(
            ListedFigure figure, Question question, @Nullable String kind, @Nullable UUID after, int limit) {
        return figure.results(question)
                .add("select * from (select md5(kind || ' ' || subject_id)::uuid as id, * from listed) as result")
                .add("where (?::uuid is null or id > ?) and (?::text is null or kind = ?)", after, after, kind, kind)
                .add(
                        "and not people && ?::uuid[]",
                        people.hidden().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .add("order by id limit ?", limit)
                .list(database, ListedResults::read);
    }

    private static ListedResult read(ResultSet row) throws SQLException {
        boolean forgotten = row.getBoolean("forgotten");
        String basis = row.getString("basis");
        return new ListedResult(
                row.getObject("id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("kind"),
                forgotten ? List.of() : List.of((UUID[]) row.getArray("people").getArray()),
                row.getObject("counted_on", LocalDate.class),
                row.getString("state"),
                basis == null ? null : AttributionBasis.valueOf(basis),
                row.getObject("trajectory_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getString("organisation"),
                contributions(row.getString("contributing")));
    }

    private static List<Contribution> contributions(@Nullable String written) {
        if (written == null) {
            return List.of();
        }
        try {
            return JSON.readValue(written, CONTRIBUTIONS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Contributions are written by this service", impossible);
        }
    }
}
