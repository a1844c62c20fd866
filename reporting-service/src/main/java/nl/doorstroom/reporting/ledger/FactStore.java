package nl.doorstroom.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.reporting.fact.Recorded;

/** The rows of the facts of the present tenant. Sets of rows move here, so it is plain SQL. */
@Singleton
public class FactStore {

    private static final String COLUMNS =
            "event_id, type, aggregate_id, aggregate_version, recorded_at, supersedes, valid_from, payload";

    private final DataSource database;

    FactStore(DataSource database) {
        this.database = database;
    }

    /**
     * Waits until nobody else writes facts or outcomes of this tenant, and keeps others out until the transaction ends.
     *
     * <p>Two topics may tell of one person at the same time; without the lock neither recount would see the other's
     * fact. One lock for a tenant and not one for a person, because who is concerned is known only after reading.
     */
    public void lock() {
        update("select pg_advisory_xact_lock(hashtextextended('facts of ' || current_setting('app.tenant'), 0))");
    }

    /** Stores what is not there yet, and nothing of who was forgotten. */
    public void add(Shelf shelf, Collection<LedgerEntry> told) {
        Collection<LedgerEntry> entries = withoutErased(told);
        try (Connection connection = database.getConnection();
                PreparedStatement fact = connection.prepareStatement("insert into " + shelf.facts() + " (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing");
                PreparedStatement subject = connection.prepareStatement("insert into " + shelf.subjects()
                        + " (subject_id, event_id) values (?, ?) on conflict do nothing")) {
            for (LedgerEntry entry : entries) {
                Recorded recorded = entry.recorded();
                fact.setObject(1, recorded.eventId());
                fact.setString(2, entry.type().eventName());
                fact.setObject(3, entry.aggregateId());
                fact.setLong(4, recorded.aggregateVersion());
                fact.setObject(5, recorded.recordedAt().atOffset(ZoneOffset.UTC));
                fact.setObject(6, recorded.supersedes());
                fact.setObject(7, entry.validFrom());
                fact.setString(8, entry.payload());
                fact.addBatch();
                for (UUID id : entry.subjects()) {
                    subject.setObject(1, id);
                    subject.setObject(2, recorded.eventId());
                    subject.addBatch();
                }
            }
            fact.executeBatch();
            subject.executeBatch();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** A place of a crew stays, without the person; a household or a benefit stays while somebody of it is known. */
    private Collection<LedgerEntry> withoutErased(Collection<LedgerEntry> told) {
        Set<UUID> people = new HashSet<>();
        told.forEach(entry -> people.addAll(entry.people()));
        Set<UUID> erased =
                new HashSet<>(ids("select person_id from erased_person where person_id = any(?::uuid[])", people));
        if (erased.isEmpty()) {
            return told;
        }
        Set<UUID> kept = new HashSet<>(ids(
                "select distinct aggregate_id from fact where aggregate_id = any(?::uuid[])",
                told.stream().map(LedgerEntry::aggregateId).toList()));
        List<LedgerEntry> entries = new ArrayList<>();
        for (LedgerEntry entry : told) {
            if (entry.people().isEmpty() || !erased.containsAll(entry.people())) {
                entries.add(entry);
                continue;
            }
            Optional<LedgerEntry> ofCrew = entry.withoutPerson();
            if (ofCrew.isPresent()) {
                entries.add(ofCrew.get());
            } else if (kept.contains(entry.aggregateId())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** From now on nothing is kept of these ids, whatever is told. */
    void registerErased(Set<UUID> person) {
        update("insert into erased_person (person_id) select unnest(?::uuid[]) on conflict do nothing", person);
    }

    /** The subjects of all facts about somebody. */
    Set<UUID> listSubjectsTogetherWith(Set<UUID> person) {
        return new HashSet<>(ids("""
                select distinct other.subject_id
                from fact_subject own join fact_subject other using (event_id)
                where own.subject_id = any(?::uuid[])""", person));
    }

    /** Removes the facts about somebody who was registered as erased; the rows belong to the owner of the table. */
    void removeFactsOf(UUID person) {
        update("select forget_facts_of(?)", person);
    }

    /** Everything about these subjects, and about all who are tied to them by a household, a benefit or a placement. */
    List<LedgerEntry> listTogetherWith(Shelf shelf, Collection<UUID> subjects) {
        return list("""
                with recursive reached (subject_id) as (
                  select unnest(?::uuid[])
                  union
                  select other.subject_id
                  from reached
                  join %2$s own on own.subject_id = reached.subject_id
                  join %2$s other on other.event_id = own.event_id)
                select %3$s from %1$s
                where event_id in (select event_id from %2$s where subject_id in (select subject_id from reached))
                """.formatted(shelf.facts(), shelf.subjects(), COLUMNS), subjects);
    }

    List<LedgerEntry> listEmployers(Shelf shelf, Collection<UUID> employers) {
        return list(
                "select " + COLUMNS + " from " + shelf.facts()
                        + " where type = 'employer-changed' and aggregate_id = any(?::uuid[])",
                employers);
    }

    /** Everything about instruments, and who is who. */
    List<LedgerEntry> listOfInstruments() {
        return list("select " + COLUMNS + " from fact"
                + " where type in ('instrument-started', 'instrument-ended', 'instrument-annulled', 'wage-value-determined',"
                + " 'participants-merged', 'merge-undone')");
    }

    /** Removes what was delivered of somebody; the facts about whom are removed too. */
    void removeDelivered(Set<UUID> person) {
        update("delete from srg_delivery_row where participant_id = any(?::uuid[])", person);
    }

    /** The next subjects in the order of their ids. */
    public List<UUID> listSubjects(Shelf shelf, UUID after, int limit) {
        return ids(
                "select distinct subject_id from " + shelf.subjects()
                        + " where subject_id > ? order by subject_id limit " + limit,
                after);
    }

    /** The next facts in the order of their ids. */
    public List<UUID> listFacts(Shelf shelf, UUID after, int limit) {
        return ids(
                "select event_id from " + shelf.facts() + " where event_id > ? order by event_id limit " + limit,
                after);
    }

    /** What was stored after one mark and not after another. */
    public List<LedgerEntry> listStoredBetween(long after, long until) {
        return list("select " + COLUMNS + " from fact where seq > ? and seq <= ?", after, until);
    }

    /** A mark behind everything that is stored. Nothing is stored before it later, because of the lock. */
    public long mark() {
        return number("select coalesce(max(seq), 0) from fact");
    }

    /** A mark so many facts further, or the same one when there are not so many. */
    public long markAfter(long mark, int facts) {
        return number(
                "select coalesce((select seq from fact where seq > ? order by seq offset ? limit 1), ?)",
                mark,
                facts - 1,
                mark);
    }

    public long count(Shelf shelf) {
        return number("select count(*) from " + shelf.facts());
    }

    /** How many of these facts are not what the topics say that they were. */
    public long countDiffering(Collection<UUID> events) {
        // Both sides by their keys, so that no plan for all rows is chosen while the statistics are behind.
        return number("""
                select count(*) from fact f join replayed_fact r using (event_id)
                where f.event_id = any(?) and r.event_id = any(?)
                  and (f.type, f.aggregate_id, f.aggregate_version, f.recorded_at, f.payload)
                    is distinct from (r.type, r.aggregate_id, r.aggregate_version, r.recorded_at, r.payload)""", events, events);
    }

    /** Those of these facts of a shelf that another does not hold. */
    public List<LedgerEntry> listMissing(Shelf shelf, Shelf other, Collection<UUID> events) {
        Set<UUID> missing = new HashSet<>(events);
        missing.removeAll(listHeld(other, events));
        return missing.isEmpty()
                ? List.of()
                : list("select " + COLUMNS + " from " + shelf.facts() + " where event_id = any(?)", missing);
    }

    /** Those of these facts that a shelf holds. */
    public Set<UUID> listHeld(Shelf shelf, Collection<UUID> events) {
        return new HashSet<>(ids("select event_id from " + shelf.facts() + " where event_id = any(?)", events));
    }

    /** Removes some of what was replayed, with its subjects. */
    public void removeReplayed(Collection<UUID> events) {
        update("delete from replayed_fact where event_id = any(?)", events);
    }

    /** Tells the planner how much was replayed: a table that was empty a moment ago is planned for as if it still were. */
    public void analyzeReplayed() {
        update("analyze replayed_fact, replayed_fact_subject");
    }

    private List<LedgerEntry> list(String sql, Object... arguments) {
        List<LedgerEntry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return entries;
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        Instant recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return LedgerEntry.of(
                EventType.ofEventName(row.getString("type")),
                row.getObject("aggregate_id", UUID.class),
                new Recorded(
                        row.getObject("event_id", UUID.class),
                        row.getLong("aggregate_version"),
                        recordedAt,
                        row.getObject("supersedes", UUID.class)),
                row.getString("payload"));
    }

    private List<UUID> ids(String sql, Object... arguments) {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return ids;
    }

    private long number(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind(query, arguments);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private void update(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, arguments);
            change.execute();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            statement.setObject(
                    i + 1,
                    argument instanceof Collection<?> ids
                            ? statement.getConnection().createArrayOf("uuid", ids.toArray())
                            : argument);
        }
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The facts cannot be read or written", failure);
    }
}
