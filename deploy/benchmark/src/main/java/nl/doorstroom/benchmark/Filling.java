package nl.doorstroom.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

/** Puts a sample into the database of matching, and for the peer into a table with a GIN index. */
final class Filling {

    private static final UUID EMPLOYER = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Filling() {}

    static void fill(Connection database, String tenant, Sample sample) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into employer (id, tenant, version, created_at, changed_at, last_event_id, name, kvk_number,
                      valid_from)
                    values ('%s', '%s', 1, now(), now(), gen_random_uuid(), 'Werkgever', '12345678', '2025-01-01')""".formatted(EMPLOYER, tenant));
            copy(
                    database,
                    "vacancy (id, tenant, version, created_at, changed_at, last_event_id, employer_id, state, name,"
                            + " description, positions, positions_taken, contract_kind, hours_min, hours_max, pc4,"
                            + " published_on, details)",
                    sample.jobs().stream()
                            .map(job -> row(
                                    job.id(),
                                    tenant,
                                    "1",
                                    "now",
                                    "now",
                                    job.id(),
                                    EMPLOYER,
                                    "OPEN",
                                    "Werk",
                                    "",
                                    "1",
                                    "0",
                                    "REGULIER",
                                    job.hoursMin(),
                                    job.hoursMax(),
                                    job.pc4(),
                                    "2025-01-01",
                                    details(job)))
                            .collect(Collectors.joining()));
            copy(
                    database,
                    "candidate_profile (tenant, participant_id, profile_version, pc4, max_distance_km, transport,"
                            + " hours_min, hours_max, shifts, licences, languages, available_from, occupations, skills)",
                    sample.people().stream()
                            .map(person -> row(
                                    tenant,
                                    person.id(),
                                    "1",
                                    person.pc4(),
                                    person.maxDistanceKm(),
                                    "{FIETS}",
                                    person.hoursMin(),
                                    person.hoursMax(),
                                    "{" + person.shift() + "}",
                                    "{" + person.licence() + "}",
                                    "{\"nld\": " + person.language() + "}",
                                    "2025-01-01",
                                    "[]",
                                    Arrays.stream(person.skills())
                                            .mapToObj(skill -> "\"" + Sample.skill(skill) + "\": \"GOED\"")
                                            .collect(Collectors.joining(", ", "{", "}"))))
                            .collect(Collectors.joining()));
            statement.execute("create schema peer");
            for (String table : new String[] {"vacancy", "person"}) {
                statement.execute(
                        "create table peer." + table
                                + " (id uuid primary key, hours_min int not null, hours_max int not null, skills int[] not null)");
            }
            copy(
                    database,
                    "peer.vacancy",
                    sample.jobs().stream()
                            .map(job -> row(job.id(), job.hoursMin(), job.hoursMax(), array(job.skills())))
                            .collect(Collectors.joining()));
            copy(
                    database,
                    "peer.person",
                    sample.people().stream()
                            .map(person ->
                                    row(person.id(), person.hoursMin(), person.hoursMax(), array(person.skills())))
                            .collect(Collectors.joining()));
            statement.execute("create index on peer.vacancy using gin (skills)");
            statement.execute("create index on peer.person using gin (skills)");
            statement.execute("vacuum analyze");
        }
    }

    static String array(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void copy(Connection database, String target, String rows) throws SQLException, IOException {
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin", new StringReader(rows));
    }

    private static String row(Object... values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String details(Sample.Job job) {
        String[] importances = {"ESSENTIAL", "IMPORTANT", "SOMEWHAT"};
        StringBuilder skills = new StringBuilder();
        for (int i = 0; i < job.skills().length; i++) {
            skills.append(i == 0 ? "" : ", ")
                    .append("{\"uri\": \"")
                    .append(Sample.skill(job.skills()[i]))
                    .append("\", \"scheme\": \"COMPETENT_NL\", \"label\": \"Kunde\", \"importance\": \"")
                    .append(importances[i % importances.length])
                    .append("\"}");
        }
        return "{\"shifts\": [%s], \"licences\": [%s], \"languages\": [{\"language\": \"nld\", \"speaking\": %d}], \"skills\": [%s]}"
                .formatted(quoted(job.shift()), quoted(job.licence()), job.language(), skills);
    }

    private static String quoted(String code) {
        return code.isEmpty() ? "" : "\"" + code + "\"";
    }
}
