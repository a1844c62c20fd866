package nl.doorstroom.reporting.personaldata;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.doorstroom.platform.personaldata.PersonalData;

/**
 * The facts by which a person is counted, as the other services told them. What is counted of them, the outcomes, says nothing
 * more. Identifiers are left out, also those of others who share a household.
 */
@Singleton
class FactData implements PersonalData {

    private static final String FACTS = "select f.type, f.recorded_at, f.payload::text from fact f join fact_subject s"
            + " on s.event_id = f.event_id where s.subject_id = ? order by f.recorded_at, f.seq";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> STAMP = Set.of("aggregateVersion", "tenant", "recordedAt");

    private final DataSource database;
    private final ObjectMapper mapper;

    FactData(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    @Override
    public String section() {
        return "facts";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of();
    }

    @Override
    public List<?> of(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setObject(1, person);
            try (ResultSet row = query.executeQuery()) {
                List<Fact> found = new ArrayList<>();
                while (row.next()) {
                    JsonNode facts = mapper.readTree(row.getString(3));
                    removeIds(facts);
                    found.add(new Fact(row.getString(1), row.getTimestamp(2).toInstant(), facts));
                }
                return found;
            }
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("The facts cannot be read", failure);
        }
    }

    private static void removeIds(JsonNode part) {
        part.forEach(FactData::removeIds);
        if (part instanceof ObjectNode members) {
            members.remove(members.properties().stream()
                    .filter(member -> STAMP.contains(member.getKey()) || isOfNoUse(member.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }

    private static boolean isOfNoUse(JsonNode value) {
        return value.isNull()
                || (value.isTextual() && ID.matcher(value.textValue()).matches())
                || (value.isArray() && !value.isEmpty() && value.get(0).isTextual() && isOfNoUse(value.get(0)));
    }

    /**
     * What one event said.
     *
     * @param type name of the event
     * @param facts its fields
     */
    record Fact(String type, Instant recordedAt, JsonNode facts) {}
}
