package nl.doorstroom.platform.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Whether a service has forgotten somebody. */
public final class Erased {

    /** Where an erased person may still be named: what was done, and that nothing may come again. */
    public static final Set<String> TRACES = Set.of("audit_entry", "data_key", "erased_person", "processing_log");

    private Erased() {}

    /** That somebody is to be forgotten, as participants tells it to a tenant. */
    public static ConsumerRecord<String, byte[]> event(String tenant, UUID person) {
        return Topics.record("participants", "participant-anonymised.v1", """
                        {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": 1, "tenant": "%s",
                         "recordedAt": "2026-09-01T08:00:00Z", "participantIds": ["%s"]}""".formatted(
                        UUID.randomUUID(), UUID.randomUUID(), tenant, person)
                .getBytes(UTF_8));
    }

    /** Tables of which a row names somebody, wherever in it; what is on its way out aside. */
    public static Set<String> tablesThatName(Object person) throws SQLException {
        Set<String> naming = new TreeSet<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select relname from pg_class where relkind = 'r'"
                    + " and relnamespace = 'public'::regnamespace and relname <> 'outbox'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select from " + table + " t where to_jsonb(t)::text like '%" + person + "%' limit 1")) {
                    if (row.next()) {
                        naming.add(table);
                    }
                }
            }
        }
        return naming;
    }
}
