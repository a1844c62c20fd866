package nl.doorstroom.platform.personaldata;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Who saw or received what of a person: the processing log, the audit log of the same requests, and the deliveries. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class Disclosures {

    /**
     * A line of the processing log names nobody who asked, an entry of the audit log with the same span does. A partner who
     * was told of a change of an aggregate was told of the person whom that aggregate is about.
     */
    private static final String DISCLOSURES = """
            select (p.end_time at time zone 'Europe/Amsterdam')::date "day", a.organisation,
              coalesce(p.roles, '{}') roles, a.client, p.name what, min(p.end_time) "first", max(p.end_time) "last"
            from processing_log p left join lateral (
              select e.organisation, e.client from audit_entry e
              where e.tenant = p.tenant and e.trace_id = p.trace_id and e.span_id = p.parent_span_id
              order by e.id limit 1) a on true
            where p.tenant = ? and p.data_subject_id = any (?)
            group by 1, 2, 3, 4, 5
            union all
            select (d.last_attempt_at at time zone 'Europe/Amsterdam')::date, s.organisation, '{}'::text[], s.client,
              'tell-of-' || substring(d.event_type from '[^.]+(?=[.]v[0-9]+$)'),
              min(d.last_attempt_at), max(d.last_attempt_at)
            from subscription_delivery d join subscription s on s.tenant = d.tenant and s.id = d.subscription_id
            where d.tenant = ? and d.state = 'DELIVERED' and d.subject in (
              select e.aggregate_id from audit_entry e where e.tenant = ? and e.participant_id = any (?))
            group by 1, 2, 3, 4, 5
            order by 6, 5""";

    private final DataSource database;
    private final CurrentTenant tenant;
    private final String service;

    Disclosures(
            DataSource database,
            CurrentTenant tenant,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.tenant = tenant;
        this.service = service;
    }

    /**
     * All that is known, the oldest first.
     *
     * @param person every id under which the person was registered
     */
    List<Disclosure> of(Collection<UUID> person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DISCLOSURES)) {
            Array ids = connection.createArrayOf("uuid", person.toArray());
            query.setString(1, tenant.tenant());
            query.setArray(2, ids);
            query.setString(3, tenant.tenant());
            query.setString(4, tenant.tenant());
            query.setArray(5, ids);
            try (ResultSet row = query.executeQuery()) {
                List<Disclosure> found = new ArrayList<>();
                while (row.next()) {
                    found.add(disclosure(row));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The processing log cannot be read", failure);
        }
    }

    private Disclosure disclosure(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return new Disclosure(
                row.getObject("day", LocalDate.class),
                row.getString("organisation"),
                Arrays.asList((String[]) roles.getArray()),
                row.getString("client"),
                row.getString("what"),
                row.getTimestamp("first").toInstant(),
                row.getTimestamp("last").toInstant(),
                service);
    }
}
