package nl.doorstroom.matching.candidate;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Candidate.PlannedHours;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The profiles of the present tenant's people, written by the projectors and read by the scoring. */
@Singleton
public class CandidateProfiles {

    private static final String COLUMNS =
            "participant_id, pc4, max_distance_km, transport, hours_min, hours_max, shifts,"
                    + " licences, languages, available_from, occupations, skills";

    private final DataSource database;
    private final CurrentTenant tenant;
    private final ObjectMapper mapper;

    CandidateProfiles(DataSource database, CurrentTenant tenant, ObjectMapper mapper) {
        this.database = database;
        this.tenant = tenant;
        this.mapper = mapper;
    }

    /** The profile of a person; of one who has none, what is known is nothing or an hours plan. */
    public Candidate get(UUID participantId) {
        return find(participantId).orElseGet(() -> Candidate.unknown(participantId));
    }

    /** What is known of a person, if anything is. */
    public Optional<Candidate> find(UUID participantId) {
        List<Candidate> found = read(participantId);
        if (!found.isEmpty()) {
            return Optional.of(found.get(0));
        }
        return Optional.ofNullable(plans(participantId).get(participantId))
                .map(plan -> withPlan(Candidate.unknown(participantId), plan));
    }

    /** Every profile, in the order of the participants' ids. */
    public List<Candidate> listAll() {
        return read(null);
    }

    /** Takes a profile, unless a newer one is known. */
    public void store(Candidate profile, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into candidate_profile (tenant, participant_id, profile_version, pc4, max_distance_km,
                          transport, hours_min, hours_max, shifts, licences, languages, available_from, occupations, skills)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?::jsonb)
                        on conflict (tenant, participant_id) do update set
                          profile_version = excluded.profile_version, pc4 = excluded.pc4,
                          max_distance_km = excluded.max_distance_km, transport = excluded.transport,
                          hours_min = excluded.hours_min, hours_max = excluded.hours_max, shifts = excluded.shifts,
                          licences = excluded.licences, languages = excluded.languages,
                          available_from = excluded.available_from, occupations = excluded.occupations,
                          skills = excluded.skills
                        where candidate_profile.profile_version < excluded.profile_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, profile.participantId());
            upsert.setLong(3, version);
            upsert.setString(4, profile.pc4());
            upsert.setObject(5, profile.maxDistanceKm());
            upsert.setArray(6, texts(connection, profile.transport()));
            upsert.setBigDecimal(7, profile.hoursMin());
            upsert.setBigDecimal(8, profile.hoursMax());
            upsert.setArray(9, texts(connection, profile.shifts()));
            upsert.setArray(10, texts(connection, profile.licences()));
            upsert.setString(11, json(profile.languages()));
            upsert.setObject(12, profile.availableFrom());
            upsert.setString(13, json(profile.occupations()));
            upsert.setString(14, json(profile.skills()));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The profile cannot be stored", failure);
        }
    }

    /** Takes an hours plan, unless a newer version of it is known. */
    public void storePlan(UUID planId, UUID participantId, List<PlannedHours> steps, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into candidate_hours_plan (tenant, plan_id, participant_id, plan_version, steps)
                        values (?, ?, ?, ?, ?::jsonb)
                        on conflict (tenant, plan_id) do update set
                          participant_id = excluded.participant_id, plan_version = excluded.plan_version,
                          steps = excluded.steps
                        where candidate_hours_plan.plan_version < excluded.plan_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, planId);
            upsert.setObject(3, participantId);
            upsert.setLong(4, version);
            upsert.setString(5, json(steps));
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The hours plan cannot be stored", failure);
        }
    }

    private List<Candidate> read(@Nullable UUID participantId) {
        Map<UUID, List<PlannedHours>> plans = plans(participantId);
        String query = "select " + COLUMNS + " from candidate_profile where tenant = ?"
                + (participantId == null ? "" : " and participant_id = ?") + " order by participant_id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, tenant.tenant());
            if (participantId != null) {
                select.setObject(2, participantId);
            }
            List<Candidate> candidates = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    candidates.add(candidate(row, id, plans.getOrDefault(id, List.of())));
                }
            }
            return candidates;
        } catch (SQLException failure) {
            throw new IllegalStateException("The profiles cannot be read", failure);
        }
    }

    private Candidate candidate(ResultSet row, UUID id, List<PlannedHours> plan) throws SQLException {
        return new Candidate(
                id,
                row.getString(2),
                row.getObject(3, Integer.class),
                texts(row.getArray(4)),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                texts(row.getArray(7)),
                texts(row.getArray(8)),
                parse(row.getString(9), new TypeReference<TreeMap<String, Integer>>() {}),
                row.getObject(10, LocalDate.class),
                parse(row.getString(11), new TypeReference<TreeSet<String>>() {}),
                parse(row.getString(12), new TypeReference<TreeMap<String, SkillLevel>>() {}),
                plan);
    }

    private Map<UUID, List<PlannedHours>> plans(@Nullable UUID participantId) {
        String query = "select participant_id, steps from candidate_hours_plan where tenant = ?"
                + (participantId == null ? "" : " and participant_id = ?") + " order by plan_id";
        Map<UUID, List<List<PlannedHours>>> byPerson = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, tenant.tenant());
            if (participantId != null) {
                select.setObject(2, participantId);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byPerson.computeIfAbsent(row.getObject(1, UUID.class), person -> new ArrayList<>())
                            .add(parse(row.getString(2), new TypeReference<List<PlannedHours>>() {}));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The hours plans cannot be read", failure);
        }
        Map<UUID, List<PlannedHours>> merged = new HashMap<>();
        byPerson.forEach((person, plans) -> merged.put(person, highest(plans)));
        return merged;
    }

    /**
     * The plans of several trajectories as one: on each day the highest counts. They are not added up, because they
     * describe the same week of the same person.
     */
    static List<PlannedHours> highest(List<List<PlannedHours>> plans) {
        if (plans.size() == 1) {
            return plans.get(0).stream().sorted().toList();
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        plans.forEach(plan -> plan.forEach(step -> days.add(step.validFrom())));
        return days.stream()
                .map(day -> new PlannedHours(
                        day, plans.stream().map(plan -> hoursOn(plan, day)).reduce(BigDecimal.ZERO, BigDecimal::max)))
                .toList();
    }

    private static BigDecimal hoursOn(List<PlannedHours> plan, LocalDate day) {
        return plan.stream()
                .sorted()
                .filter(step -> !step.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(PlannedHours::hoursPerWeek)
                .orElse(BigDecimal.ZERO);
    }

    private static Candidate withPlan(Candidate person, List<PlannedHours> plan) {
        return new Candidate(
                person.participantId(),
                person.pc4(),
                person.maxDistanceKm(),
                person.transport(),
                person.hoursMin(),
                person.hoursMax(),
                person.shifts(),
                person.licences(),
                person.languages(),
                person.availableFrom(),
                person.occupations(),
                person.skills(),
                plan);
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static SortedSet<String> texts(Array array) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Profiles are plain records", impossible);
        }
    }

    private <T> T parse(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The profile was written by this class", impossible);
        }
    }
}
