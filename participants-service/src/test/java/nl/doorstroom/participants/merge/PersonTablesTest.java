package nl.doorstroom.participants.merge;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.link.PersonTable;
import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** No table with people in it is forgotten in a merge: each moves, or says why it stays. */
@QuarkusTest
@WithTestResource(RealParts.class)
class PersonTablesTest {

    private static final String COLUMNS = "select c.relname || '.' || a.attname from pg_class c join pg_attribute a"
            + " on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
            + " where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and ";

    @Inject
    @All
    List<PersonLinks> links;

    @Test
    void namesEveryTableThatSaysWhoseItsRowsAre() throws SQLException {
        Set<String> forgotten =
                columns("a.atttypid = 'uuid'::regtype and (a.attname ~ '(participant|person|subject|holder"
                        + "|survivor|duplicate)_id$' or a.attname = 'sealed_for' or exists (select 1 from pg_constraint f"
                        + " where f.conrelid = c.oid and f.contype = 'f' and f.confrelid = 'participant'::regclass"
                        + " and a.attnum = any (f.conkey)))");
        for (PersonTable table : tables()) {
            forgotten.removeIf(column -> column.startsWith(table.name() + ".")
                    && (table.staysBecause() != null || column.equals(table.name() + "." + table.personColumn())));
        }

        // What the platform keeps, it keeps of ids.
        forgotten.removeAll(Set.of(
                "erased_person.person_id",
                "personal_data_copy.participant_id",
                "person_merge.survivor_id",
                "person_merge.duplicate_id",
                "protected_person.participant_id"));
        assertEquals(Set.of(), forgotten);
    }

    @Test
    void encryptsEveryColumnAnewThatIsEncryptedWithAPersonsKey() throws SQLException {
        Set<String> forgotten = columns("a.atttypid = 'bytea'::regtype and a.attname ~ 'sealed$'");
        for (PersonTable table : tables()) {
            table.sealed().forEach(column -> forgotten.remove(table.name() + "." + column));
            if (table.staysBecause() != null) {
                forgotten.removeIf(column -> column.startsWith(table.name() + "."));
            }
        }
        // By the key of the referral, which may be about nobody whom the tenant knows.
        forgotten.remove("referral.identity_sealed");

        assertEquals(Set.of(), forgotten);
    }

    @Test
    void namesOnlyWhatIsThereAndEachTableOnce() throws SQLException {
        List<String> named = new ArrayList<>();
        for (PersonTable table : tables()) {
            if (table.staysBecause() == null) {
                named.add(table.name() + ".id");
            }
            table.sealed().forEach(column -> named.add(table.name() + "." + column));
            if (table.personColumn() != null) {
                named.add(table.name() + "." + table.personColumn());
            }
            if (table.parent() != null) {
                named.add(table.parent() + ".id");
                named.add(table.name() + "." + table.parentColumn());
            }
        }
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(columns("true"));
        List<String> names = tables().stream().map(PersonTable::name).toList();

        assertEquals(Set.of(), missing);
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    }

    private List<PersonTable> tables() {
        return links.stream().flatMap(link -> link.tables().stream()).toList();
    }

    private static Set<String> columns(String condition) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS + condition)) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        return columns;
    }
}
