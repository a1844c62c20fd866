package nl.doorstroom.platform.personaldata;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import io.quarkus.arc.DefaultBean;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * A service that does not register people itself knows those for whom it has ever stored anything, be it that it has nothing
 * to give in a copy; but for those whom the user may not see, and for those who were erased, of whom the audit log alone still
 * says what was done.
 */
@DefaultBean
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class KnownPeople implements PersonGate {

    private final DataSource database;
    private final Registrations registrations;
    private final ProtectedPeople people;
    private final CurrentTenant tenant;

    KnownPeople(DataSource database, Registrations registrations, ProtectedPeople people, CurrentTenant tenant) {
        this.database = database;
        this.registrations = registrations;
        this.people = people;
        this.tenant = tenant;
    }

    @Override
    public void require(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 where (exists (select 1 from audit_entry where tenant = ? and participant_id = any (?))"
                                + " or exists (select 1 from personal_data_copy where tenant = ?"
                                + " and participant_id = any (?)))"
                                + " and not exists (select 1 from erased_person where tenant = ?"
                                + " and person_id = any (?))")) {
            Array ids =
                    connection.createArrayOf("uuid", registrations.of(person).toArray());
            for (int i = 1; i < 7; i += 2) {
                query.setString(i, tenant.tenant());
                query.setArray(i + 1, ids);
            }
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || people.hides(person)) {
                    throw new NotFound("Participant", person);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit log cannot be read", failure);
        }
    }
}
