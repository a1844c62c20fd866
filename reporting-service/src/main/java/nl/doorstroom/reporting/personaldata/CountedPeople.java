package nl.doorstroom.reporting.personaldata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.personaldata.PersonGate;
import nl.doorstroom.platform.problem.NotFound;

/** Here people are known by the facts about them. A copy is of somebody who asked for it, be it that there is no fact. */
@Singleton
class CountedPeople implements PersonGate {

    private final DataSource database;

    CountedPeople(DataSource database) {
        this.database = database;
    }

    @Override
    public void require(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 where exists (select 1 from fact_subject where subject_id = ?)"
                                + " or exists (select 1 from personal_data_copy where participant_id = ?)")) {
            query.setObject(1, person);
            query.setObject(2, person);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("Participant", person);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts cannot be read", failure);
        }
    }
}
