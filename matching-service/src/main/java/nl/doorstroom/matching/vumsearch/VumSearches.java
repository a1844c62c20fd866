package nl.doorstroom.matching.vumsearch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vumsearch.VumSearch.AskedSource;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** What was asked of other sources, of the present tenant. Written before they are asked, so that no question goes unlogged. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class VumSearches {

    /** As many as VUM lets a party see of one set. */
    static final int MOST_DETAILS = 10;

    private final DataSource database;
    private final CurrentTenant tenant;
    private final Clock clock;

    VumSearches(DataSource database, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Keeps a question that is about to be asked. */
    public UUID keep(SearchKind kind, String pc4, int kilometres, List<String> criteria) {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into vum_search (id, tenant, kind, pc4, kilometres, criteria, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, tenant.tenant());
            insert.setString(3, kind.name());
            insert.setString(4, pc4);
            insert.setInt(5, kilometres);
            insert.setArray(6, connection.createArrayOf("text", criteria.toArray()));
            insert.setString(7, tenant.user());
            insert.setTimestamp(8, Timestamp.from(DutchCalendar.now(clock)));
            insert.executeUpdate();
            return id;
        } catch (SQLException failure) {
            throw new IllegalStateException("The question cannot be kept", failure);
        }
    }

    /** Keeps what came of it, source by source. */
    public void answered(UUID searchId, List<SourceAnswer> answers) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into vum_search_answer (search_id, tenant, source, outcome, status, matches)
                        values (?, ?, ?, ?, ?, ?)""")) {
            for (SourceAnswer answer : answers) {
                insert.setObject(1, searchId);
                insert.setString(2, tenant.tenant());
                insert.setString(3, answer.source());
                insert.setString(4, answer.outcome().name());
                insert.setObject(5, answer.status());
                insert.setInt(6, answer.found().size());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("The answers cannot be kept", failure);
        }
    }

    /**
     * Counts a detail that is about to be asked: also one that then is not answered. Two at once are counted one after the
     * other.
     *
     * @throws NotFound when the tenant asked no such question
     * @throws TooManyDetails when VUM lets nobody see more of it
     */
    public VumSearch countDetail(UUID searchId, String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into vum_search_detail (id, tenant, search_id, source, asked_by, asked_at)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            lock.setString(1, "details of " + searchId);
            lock.execute();
            VumSearch search = get(searchId);
            if (search.details() >= MOST_DETAILS) {
                throw new TooManyDetails(searchId, MOST_DETAILS);
            }
            insert.setObject(1, Ids.next());
            insert.setString(2, tenant.tenant());
            insert.setObject(3, searchId);
            insert.setString(4, source);
            insert.setString(5, tenant.user());
            insert.setTimestamp(6, Timestamp.from(DutchCalendar.now(clock)));
            insert.executeUpdate();
            return search;
        } catch (SQLException failure) {
            throw new IllegalStateException("The detail cannot be counted", failure);
        }
    }

    /** @throws NotFound when the tenant asked no such question */
    public VumSearch get(UUID id) {
        return read(id, null, 1).stream().findFirst().orElseThrow(() -> new NotFound("Search", id));
    }

    /** The questions in the order in which they were asked, after one that was seen. */
    public List<VumSearch> list(@Nullable UUID after, int limit) {
        return read(null, after, limit);
    }

    private List<VumSearch> read(@Nullable UUID id, @Nullable UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select s.id, s.kind, s.pc4, s.kilometres, s.criteria, s.asked_by, s.asked_at,
                          (select count(*) from vum_search_detail d where d.tenant = s.tenant and d.search_id = s.id)
                        from vum_search s
                        where s.tenant = ? and (?::uuid is null or s.id = ?) and (?::uuid is null or s.id > ?)
                        order by s.id limit ?""");
                PreparedStatement answers = connection.prepareStatement("""
                        select source, outcome, status, matches from vum_search_answer
                        where tenant = ? and search_id = ? order by source""")) {
            query.setString(1, tenant.tenant());
            query.setObject(2, id);
            query.setObject(3, id);
            query.setObject(4, after);
            query.setObject(5, after);
            query.setInt(6, limit);
            List<VumSearch> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID searchId = row.getObject(1, UUID.class);
                    found.add(new VumSearch(
                            searchId,
                            SearchKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getInt(4),
                            Arrays.asList((String[]) row.getArray(5).getArray()),
                            row.getString(6),
                            row.getTimestamp(7).toInstant(),
                            sources(answers, searchId),
                            row.getInt(8)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The questions cannot be read", failure);
        }
    }

    private List<AskedSource> sources(PreparedStatement answers, UUID searchId) throws SQLException {
        answers.setString(1, tenant.tenant());
        answers.setObject(2, searchId);
        List<AskedSource> sources = new ArrayList<>();
        try (ResultSet row = answers.executeQuery()) {
            while (row.next()) {
                sources.add(new AskedSource(
                        row.getString(1),
                        SourceOutcome.valueOf(row.getString(2)),
                        row.getObject(3, Integer.class),
                        row.getInt(4)));
            }
        }
        return sources;
    }
}
