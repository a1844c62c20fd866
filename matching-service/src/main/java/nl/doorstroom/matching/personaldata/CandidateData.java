package nl.doorstroom.matching.personaldata;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nl.doorstroom.platform.personaldata.PersonalData;

/** All that a ranking knows of a person: what participants and trajectories tell, in tables that are no entities. */
@Singleton
class CandidateData implements PersonalData {

    private static final String ROWS = """
            select jsonb_strip_nulls(to_jsonb(p) - '{tenant,participant_id,profile_version,changed_in}'::text[])::text
            from candidate_profile p where participant_id = ?
            union all
            select jsonb_build_object('hours', steps)::text
            from candidate_hours_plan where participant_id = ?
            union all
            select jsonb_strip_nulls(jsonb_build_object('gained', kind, 'about', subject, 'reaches', reaches, 'since', since))::text
            from candidate_gain where participant_id = ? and closed""";

    private final DataSource database;
    private final ObjectMapper mapper;

    CandidateData(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    @Override
    public String section() {
        return "candidateProfile";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of();
    }

    @Override
    public List<?> of(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setObject(1, person);
            query.setObject(2, person);
            query.setObject(3, person);
            try (ResultSet row = query.executeQuery()) {
                List<JsonNode> found = new ArrayList<>();
                while (row.next()) {
                    found.add(mapper.readTree(row.getString(1)));
                }
                return found;
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The profile cannot be read", failure);
        }
    }
}
