package nl.doorstroom.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Whom the user's organisation knows. The municipality knows everybody; another organisation whoever has or had a trajectory
 * with it, and not the partner with whom such a person had a benefit.
 */
@Singleton
public class KnownPeople {

    private static final String WITH_TRAJECTORY = """
            select distinct subject_id from fact_subject join fact using (event_id)
            where subject_id = any(?::uuid[]) and type like 'trajectory-%'
              and ? in (payload ->> 'organisation', payload ->> 'toOrganisation')""";

    private final DataSource database;
    private final Registrations registrations;
    private final CurrentTenant caller;

    KnownPeople(DataSource database, Registrations registrations, CurrentTenant caller) {
        this.database = database;
        this.registrations = registrations;
        this.caller = caller;
    }

    /** Those of some people whom the user's organisation knows, under whichever registration. */
    public Set<UUID> among(Collection<UUID> people) {
        String organisation = caller.organisation();
        if (organisation.equals(caller.tenant()) || people.isEmpty()) {
            return Set.copyOf(people);
        }
        Map<UUID, UUID> asked = new HashMap<>();
        for (UUID person : Set.copyOf(people)) {
            registrations.of(person).forEach(id -> asked.put(id, person));
        }
        Set<UUID> known = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WITH_TRAJECTORY)) {
            query.setArray(1, connection.createArrayOf("uuid", asked.keySet().toArray()));
            query.setString(2, organisation);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.add(asked.get(row.getObject(1, UUID.class)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts cannot be read", failure);
        }
        return known;
    }
}
