package nl.doorstroom.reporting.personaldata;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.person.Registrations;
import nl.doorstroom.platform.personaldata.PersonGate;
import nl.doorstroom.platform.problem.NotFound;

/** Here people are known by the facts about them. A copy is of somebody who asked for it, be it that there is no fact. */
@Singleton
class CountedPeople implements PersonGate {

    private final DataSource database;
    private final Registrations registrations;
    private final ProtectedPeople people;

    CountedPeople(DataSource database, Registrations registrations, ProtectedPeople people) {
        this.database = database;
        this.registrations = registrations;
        this.people = people;
    }

    @Override
    public void require(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 where exists (select 1 from fact_subject where subject_id = any (?))"
                                + " or exists (select 1 from personal_data_copy where participant_id = any (?))")) {
            Array ids =
                    connection.createArrayOf("uuid", registrations.of(person).toArray());
            query.setArray(1, ids);
            query.setArray(2, ids);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || people.hides(person)) {
                    throw new NotFound("Participant", person);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts cannot be read", failure);
        }
    }
}
