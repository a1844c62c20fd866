package nl.doorstroom.participants;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was registered under an earlier version of the schema is found again under the present one. */
class MigrationTest {

    @Test
    void remembersWhichSpellAnnulledAnEnd() throws SQLException {
        String server;
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            server = connection.getMetaData().getURL();
            statement.execute("create database filled owner service_owner");
        }
        String url = server.substring(0, server.lastIndexOf('/')) + "/filled";
        migrate(url, "2");

        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into household (id, tenant, version, created_at, changed_at, last_event_id, persons)
                      values ('00000000-0000-0000-0000-00000000000a', 'one', 1, now(), now(), gen_random_uuid(), 1)""");
            spell(statement, 1, "PW_ALGEMEEN", "2023-01-01", "'2025-02-28'", "ENDED", "END_ANNULLED");
            spell(statement, 2, "IOAW", "2025-03-10", "null", "STARTED", "REDUCED", "REDUCED");
            reduction(statement, 1, "2025-06-01");
            reduction(statement, 2, "2025-04-01");
            spell(statement, 3, "IOAZ", "2023-01-01", "'2025-02-28'", "ENDED", "END_ANNULLED", "CORRECTED");
            spell(statement, 4, "WW", "2025-03-01", "null", "STARTED");

            statement.execute("""
                    insert into participant (id, tenant, version, created_at, changed_at, last_event_id, bsn_sealed,
                        bsn_index, given_name, family_name, birth_date)
                      values ('00000000-0000-0000-0000-00000000000b', 'one', 1, now(), now(), gen_random_uuid(), '', '',
                        'Sanne', 'Voorbeeld', '1984-03-12')""");
            statement.execute("""
                    insert into work_profile (id, tenant, version, created_at, changed_at, last_event_id, details)
                      values ('00000000-0000-0000-0000-00000000000b', 'one', 7, now(), now(), gen_random_uuid(),
                        '{"pc4": "3881"}')""");

            statement.execute("""
                    insert into household_member (id, household_id, tenant, participant_id, valid_from)
                      values (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 'one',
                        '00000000-0000-0000-0000-00000000000b', '2022-05-01')""");
            migrate(url, "20");
            statement.execute("""
                    insert into benefit_end_proposal (id, tenant, version, created_at, changed_at, last_event_id,
                        participant_id, spell_id, placement_id, work_from, hours_per_week, state)
                      values (gen_random_uuid(), 'one', 1, '2026-03-02 23:30:00Z', now(), gen_random_uuid(),
                        '00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000002',
                        gen_random_uuid(), '2026-03-02', 24, 'OPEN')""");

            migrate(url, "latest");

            // The first registered began later; each was told by the version that came with it.
            assertEquals(List.of("2025-06-01 2 REDUCED", "2025-04-01 3 REDUCED"), texts(statement, """
                            select r.from_date || ' ' || v.version || ' ' || change
                            from benefit_reduction r join benefit_reduction_version v on v.reduction_id = r.id
                              and v.id = r.event_id
                            order by v.version"""));
            assertEquals(List.of("2022-05-01 1 2022-05-01"), texts(statement, """
                            select h.valid_from || ' ' || persons || ' ' || m.valid_from
                            from household_version h join household_member_version m on household_version_id = h.id"""));
            assertEquals(List.of("2026-03-10 MADE"), texts(statement, """
                            select due_on || ' ' || change
                            from benefit_end_proposal p join benefit_end_proposal_version v on v.proposal_id = p.id"""));
            try (ResultSet row = statement.executeQuery("select version, recorded_by, details ->> 'pc4'"
                    + " from work_profile_version where profile_id = '00000000-0000-0000-0000-00000000000b'")) {
                assertTrue(row.next());
                assertEquals(7, row.getInt(1));
                assertNull(row.getString(2));
                assertEquals("3881", row.getString(3));
            }

            assertEquals("00000000-0000-0000-0000-000000000002", annulledBy(statement, 1));
            assertNull(annulledBy(statement, 2));
            assertNull(annulledBy(statement, 3));
            assertNull(annulledBy(statement, 4));
            try (ResultSet row = statement.executeQuery(
                    "select bool_and(relforcerowsecurity) from pg_class where relname in ('benefit_spell',"
                            + " 'benefit_spell_version', 'benefit_reduction', 'benefit_reduction_version', 'household',"
                            + " 'household_member', 'household_version', 'household_member_version',"
                            + " 'benefit_end_proposal', 'benefit_end_proposal_version',"
                            + " 'work_profile', 'work_profile_version')")) {
                row.next();
                assertTrue(row.getBoolean(1));
            }
        }
    }

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, "service_owner", "service_owner")
                .locations("db/platform", "db/migration")
                .placeholders(Map.of("app", "service_app", "relay", "service_relay"))
                .target(version)
                .load()
                .migrate();
    }

    private static void spell(Statement statement, int id, String kind, String start, String last, String... changes)
            throws SQLException {
        statement.execute("""
                insert into benefit_spell (id, tenant, version, created_at, changed_at, last_event_id, household_id,
                    holder_id, kind, start_date, last_day, end_reason)
                  values ('00000000-0000-0000-0000-00000000000%1$d', 'one', 1, now(), now(), gen_random_uuid(),
                    '00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-00000000000a', '%2$s', '%3$s', %4$s,
                    case when %4$s::date is null then null else 'WERK' end)""".formatted(id, kind, start, last));
        for (int i = 0; i < changes.length; i++) {
            statement.execute("""
                    insert into benefit_spell_version (id, tenant, spell_id, version, recorded_at, recorded_by, change,
                        start_date)
                      values (gen_random_uuid(), 'one', '00000000-0000-0000-0000-00000000000%d', %d, now(), 'test', '%s',
                        '%s')""".formatted(id, i + 1, changes[i], start));
        }
    }

    private static void reduction(Statement statement, int id, String from) throws SQLException {
        statement.execute("""
                insert into benefit_reduction (id, tenant, spell_id, from_date, hours_per_week)
                  values ('00000000-0000-0000-0000-0000000000c%d', 'one', '00000000-0000-0000-0000-000000000002',
                    '%s', 8)""".formatted(id, from));
    }

    private static List<String> texts(Statement statement, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static @Nullable String annulledBy(Statement statement, int id) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select annulled_by from benefit_spell where id = '00000000-0000-0000-0000-00000000000" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
