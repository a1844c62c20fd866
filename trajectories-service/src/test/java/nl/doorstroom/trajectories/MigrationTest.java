package nl.doorstroom.trajectories;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What was registered under an earlier version of the schema is found again under the present one. */
class MigrationTest {

    /** Of who made a row, and when. */
    private static final String HEAD = "tenant, version, created_at, changed_at, last_event_id";

    private static final String MADE = "'one', 1, '2026-01-05 08:00Z', '2026-02-05 08:00Z', gen_random_uuid()";

    /** Tables of the mechanisms, which are the same in every service. */
    private static final Set<String> OF_MECHANISMS = Set.of(
            "audit_entry",
            "audit_seal",
            "crypto_key",
            "data_key",
            "erased_person",
            "idempotency",
            "inbox",
            "job_run",
            "outbox",
            "outbox_set_aside",
            "person_merge",
            "personal_data_copy",
            "processing_log",
            "protected_person",
            "subscription",
            "subscription_delivery");

    @Test
    void keepsWhatWasRegistered() throws SQLException {
        String url = database();
        migrate(url, "12");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            fill(statement);
            assertEquals(OF_MECHANISMS, Set.copyOf(emptyTables(statement)));

            migrate(url, "latest");

            assertEquals(
                    List.of("2026-01-12 2"),
                    texts(statement, "select valid_from || ' ' || capacity from crew_capacity_step"));
            assertEquals(
                    List.of(
                            "- 2026-01-12 0 TAKEN",
                            "- 2026-01-12 0 TAKEN",
                            "PLACEMENT 2026-03-16 1 TAKEN",
                            "PLACEMENT_ANNULLED - 1 OPEN"),
                    texts(statement, """
                            select coalesce(cause, '-') || ' ' || coalesce(taken_on::text, '-') || ' ' || offers_made || ' ' || state
                            from crew_free_seat order by 1"""));
            assertEquals(List.of("1 PLANNED 2026-01-12 12.0"), texts(statement, """
                            select version || ' ' || cause || ' ' || (planned -> 'steps' -> 0 ->> 'validFrom') || ' '
                              || (planned -> 'steps' -> 0 ->> 'hoursPerWeek') from hours_plan_version"""));
            assertEquals(
                    List.of(id(20) + " " + id(25)),
                    texts(statement, "select survivor_id || ' ' || duplicate_id from person_merge"));
            assertEquals(List.of("f"), texts(statement, "select distinct duty_breached from trajectory"));
            assertEquals(List.of(), texts(statement, """
                            select relname from pg_class where relrowsecurity and not relforcerowsecurity"""));
        }
    }

    /** Somebody whose place was taken by a job, who came after, and who waits; one of each of what belongs to it. */
    private static void fill(Statement statement) throws SQLException {
        statement.execute("insert into tenant (oin) values ('one')");
        statement.execute(
                "insert into merged_person (tenant, merge_id, merge_version, survivor_id, duplicate_id, undone)"
                        + " values ('one', gen_random_uuid(), 1, '" + id(20) + "', '" + id(25) + "', false)");
        statement.execute("insert into programme (id, " + HEAD + ", name, kind, features, organisation, voluntary,"
                + " valid_from, offer_working_days) values ('" + id(1) + "', " + MADE + ", 'Pilot', 'WORK_PROJECT',"
                + " '{CREW}', '00000001000000000101', false, '2026-01-01', 5)");
        String[] states = {"ACTIVE", "AFTERCARE", "WAITING", "PAUSED", "COMPLETED"};
        for (int i = 0; i < states.length; i++) {
            boolean over = states[i].equals("COMPLETED");
            statement.execute(
                    "insert into trajectory (id, " + HEAD + ", participant_id, programme_id, organisation, status,"
                            + " start_date, last_day, end_reason, note) values ('" + id(10 + i) + "', " + MADE + ", '"
                            + id(20 + i)
                            + "', '" + id(1) + "', '00000001000000000101', '" + states[i] + "', '2026-01-12', "
                            + (over ? "'2026-03-01', 'BETAALD_WERK'" : "null, null") + ", null)");
            statement.execute(
                    "insert into trajectory_status_change (id, tenant, trajectory_id, to_status, effective_on,"
                            + " changed_by, changed_at) values ('" + id(30 + i) + "', 'one', '" + id(10 + i) + "', '"
                            + states[i]
                            + "', '2026-01-12', 'coach', now())");
        }
        statement.execute(
                "insert into milestone (id, " + HEAD + ", trajectory_id, participant_id, title, gap_id, due_date,"
                        + " status) values ('" + id(2) + "', " + MADE + ", '" + id(10) + "', '" + id(20)
                        + "', 'Rijbewijs B', gen_random_uuid(), '2026-06-01', 'PLANNED')");
        statement.execute("insert into hours_plan (id, " + HEAD + ", participant_id) values ('" + id(10) + "', " + MADE
                + ", '" + id(20) + "')");
        statement.execute("insert into hours_step (tenant, plan_id, valid_from, hours_per_week, days) values ('one', '"
                + id(10) + "', '2026-01-12', 12, '{MONDAY}')");
        statement.execute("insert into crew (id, " + HEAD + ", programme_id, organisation, name, foreman, capacity,"
                + " work_kinds, valid_from) values ('" + id(3) + "', " + MADE + ", '" + id(1)
                + "', '00000001000000000101', 'Ploeg', 'foreman', 2, '{ZWERFVUIL}', '2026-01-12')");
        seat(statement, 1, 1, "2026-01-12", "TAKEN");
        place(statement, 1, 1, 1, "'2026-03-16', 'PLACEMENT', false");
        seat(statement, 2, 2, "2026-01-12", "TAKEN");
        place(statement, 2, 2, 2, "'2026-03-23', 'PLACEMENT', true");
        seat(statement, 3, 1, "2026-03-16", "TAKEN");
        statement.execute("update crew_free_seat set freed_place_id = '" + id(51) + "' where id = '" + id(43) + "'");
        place(statement, 3, 3, 1, "null, null, false");
        seat(statement, 4, 2, "2026-03-23", "OPEN");
        statement.execute("update crew_free_seat set freed_place_id = '" + id(52) + "' where id = '" + id(44) + "'");
        statement.execute("insert into crew_waiting_entry (id, " + HEAD + ", crew_id, trajectory_id, participant_id,"
                + " entered_at, returned, state) values ('" + id(4) + "', " + MADE + ", '" + id(3) + "', '" + id(12)
                + "', '"
                + id(22) + "', now(), false, 'PLACED')");
        offer(statement, 1, 3, 12, "'2026-03-17', '2026-03-24', 'ACCEPTED', '2026-03-18'");
        offer(statement, 2, 4, 13, "'2026-03-24', '2026-03-31', 'OPEN', null");
        statement.execute("insert into crew_passing (id, tenant, entry_id, offer_id, passed_on, reason) values"
                + " (gen_random_uuid(), 'one', '" + id(4) + "', '" + id(61) + "', '2026-03-17', 'HAS_PLACE')");
        statement.execute(
                "insert into task (id, " + HEAD + ", kind, organisation, participant_id, trajectory_id, subject_id,"
                        + " state) values (gen_random_uuid(), " + MADE + ", 'OFFER_APPROVAL', '00000001000000000101', '"
                        + id(20)
                        + "', '" + id(10) + "', gen_random_uuid(), 'OPEN')");
        statement.execute(
                "insert into placement_event (tenant, placement_id, sequence, kind, participant_id, trajectory_id,"
                        + " start_date, hours_per_week) values ('one', gen_random_uuid(), 1, 'STARTED', '" + id(20)
                        + "', '" + id(10)
                        + "', '2026-03-16', 24)");
        statement.execute(
                "insert into condition_of_person (tenant, condition_id, participant_id, condition, sequence) values"
                        + " ('one', gen_random_uuid(), '" + id(20) + "', 'HUISVESTING', 1)");
        statement.execute("insert into signal (id, " + HEAD + ", kind, organisation, participant_id, trajectory_id,"
                + " subject_id, code, since, state) values (gen_random_uuid(), " + MADE + ", 'CONDITION_LOST',"
                + " '00000001000000000101', '" + id(20) + "', '" + id(10)
                + "', gen_random_uuid(), 'HUISVESTING', '2026-02-01', 'OPEN')");
        statement.execute(
                "insert into known_eligibility (participant_id, programme_id, tenant, sequence, eligible) values ('"
                        + id(20) + "', '" + id(1) + "', 'one', 1, true)");
        statement.execute("insert into earliest_start (participant_id, tenant, sequence, day) values ('" + id(20)
                + "', 'one', 1, '2026-01-12')");
        statement.execute("insert into planned_date_change (id, tenant, trajectory_id, participant_id, was, became,"
                + " changed_at, changed_by) values (gen_random_uuid(), 'one', '" + id(10) + "', '" + id(20)
                + "', '2026-01-05', '2026-01-12', now(), 'system')");
    }

    private static void seat(Statement statement, int number, int seat, String from, String state) throws SQLException {
        statement.execute(
                "insert into crew_free_seat (id, tenant, crew_id, seat, free_from, state, opened_at) values ('"
                        + id(40 + number) + "', 'one', '" + id(3) + "', " + seat + ", '" + from + "', '" + state
                        + "', now())");
    }

    /** On the free seat of the same number, until the day on which it came free, with the cause and whether that is annulled. */
    private static void place(Statement statement, int number, int person, int seat, String freed) throws SQLException {
        statement.execute("insert into crew_place (id, " + HEAD + ", crew_id, seat, free_seat_id, trajectory_id,"
                + " participant_id, valid_from, free_from, cause, release_annulled) values ('" + id(50 + number) + "', "
                + MADE
                + ", '" + id(3) + "', " + seat + ", '" + id(40 + number) + "', '" + id(9 + person) + "', '"
                + id(19 + person)
                + "', (select free_from from crew_free_seat where id = '" + id(40 + number) + "'), " + freed + ")");
    }

    private static void offer(Statement statement, int number, int seat, int trajectory, String days)
            throws SQLException {
        statement.execute("insert into crew_place_offer (id, " + HEAD + ", crew_id, free_seat_id, trajectory_id,"
                + " participant_id, free_from, offered_on, expires_on, status, answered_on) values ('" + id(60 + number)
                + "', " + MADE + ", '" + id(3) + "', '" + id(40 + seat) + "', '" + id(trajectory) + "', '"
                + id(10 + trajectory) + "', '2026-03-16', " + days + ")");
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static List<String> emptyTables(Statement statement) throws SQLException {
        return texts(statement, """
                select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                  and xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || oid::regclass, false, true, ''))::text
                    = '{0}' order by relname""");
    }

    private static String database() throws SQLException {
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create database filled owner service_owner");
            String server = connection.getMetaData().getURL();
            return server.substring(0, server.lastIndexOf('/')) + "/filled";
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

    private static List<String> texts(Statement statement, String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
