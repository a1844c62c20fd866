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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
import nl.doorstroom.platform.person.MergedPeople;
import nl.doorstroom.platform.person.ProtectedPeople;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * The profiles of the present tenant's people, written by the projectors and read by the scoring. Of a person who was
 * registered twice the survivor's profile counts, or without one the duplicate's; the duplicate has none. Of somebody whom
 * the user may not see nothing is known.
 */
@Singleton
public class CandidateProfiles {

    private static final String COLUMNS =
            "participant_id, pc4, max_distance_km, transport, hours_min, hours_max, shifts,"
                    + " licences, languages, available_from, occupations, skills";

    /** As PostgreSQL orders them, and not as Java does, which takes the bits as signed numbers. */
    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    /** Rows at a time, so that the driver does not keep those of a whole region beside what is made of them. */
    private static final int FETCH_SIZE = 2000;

    private final DataSource database;
    private final MergedPeople merged;
    private final ProtectedPeople guarded;
    private final CurrentTenant tenant;
    private final GainedAbilities gained;
    private final ObjectMapper mapper;

    CandidateProfiles(
            DataSource database,
            MergedPeople merged,
            ProtectedPeople guarded,
            CurrentTenant tenant,
            GainedAbilities gained,
            ObjectMapper mapper) {
        this.database = database;
        this.merged = merged;
        this.guarded = guarded;
        this.tenant = tenant;
        this.gained = gained;
        this.mapper = mapper;
    }

    /** The profile of a person; of one who has none, what is known is nothing or an hours plan. */
    public Candidate get(UUID participantId) {
        return find(participantId).orElseGet(() -> Candidate.unknown(participantId));
    }

    /** What is known of a person, if anything is. */
    public Optional<Candidate> find(UUID participantId) {
        Set<UUID> hidden = guarded.hidden();
        if (hidden.contains(participantId)) {
            return Optional.empty();
        }
        Map<UUID, UUID> people = merged.byRegistration(List.of(participantId));
        List<Candidate> found = read(people.keySet(), people, hidden);
        if (!found.isEmpty()) {
            return Optional.of(found.get(0));
        }
        List<PlannedHours> plan = plans(people.keySet(), people).getOrDefault(participantId, List.of());
        Map<String, SkillLevel> recorded =
                recordedSkills(people.keySet(), people).getOrDefault(participantId, Map.of());
        List<GainedAbility> abilities = gained.list(people.keySet(), people).getOrDefault(participantId, List.of());
        return plan.isEmpty() && recorded.isEmpty() && abilities.isEmpty()
                ? Optional.empty()
                : Optional.of(with(abilities, withPlanAndSkills(Candidate.unknown(participantId), plan, recorded)));
    }

    /** The profiles of these people, in the order of their ids. */
    public List<Candidate> list(Collection<UUID> people) {
        Map<UUID, UUID> registrations = merged.byRegistration(people);
        return read(registrations.keySet(), registrations, guarded.hidden());
    }

    /**
     * The profiles of these people, in the order of their ids, whoever may see them: for what is kept for all users, from which
     * a ranking leaves out whom its user may not see.
     *
     * @param people null: everybody
     */
    public List<Candidate> listForAllUsers(@Nullable Collection<UUID> people) {
        Map<UUID, UUID> registrations = merged.byRegistration(people);
        return read(people == null ? null : registrations.keySet(), registrations, Set.of());
    }

    /** Nobody changes the profile of a person, under any of these registrations, until the transaction ends. */
    public void hold(Collection<UUID> registrations) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from candidate_profile"
                        + " where tenant = ? and participant_id = any (?) order by participant_id for update")) {
            select.setString(1, tenant.tenant());
            select.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            select.executeQuery();
        } catch (SQLException failure) {
            throw new IllegalStateException("The profile cannot be held", failure);
        }
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

    /**
     * Takes what is known of a skill, unless a newer version of it is known.
     *
     * @param level null: nothing is known of it any more
     */
    public void storeSkill(UUID skillId, UUID participantId, String uri, @Nullable SkillLevel level, long version) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into candidate_skill (tenant, skill_id, participant_id, skill_version, uri, level)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant, skill_id) do update set
                          participant_id = excluded.participant_id, skill_version = excluded.skill_version,
                          uri = excluded.uri, level = excluded.level
                        where candidate_skill.skill_version < excluded.skill_version""")) {
            upsert.setString(1, tenant.tenant());
            upsert.setObject(2, skillId);
            upsert.setObject(3, participantId);
            upsert.setLong(4, version);
            upsert.setString(5, uri);
            upsert.setString(6, level == null ? null : level.name());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The skill cannot be stored", failure);
        }
    }

    /**
     * @param registrations whose profiles are read; null: everybody's
     * @param people who goes on with a registration, of those that were merged
     * @param hidden of whom the user may know nothing
     */
    private List<Candidate> read(@Nullable Collection<UUID> registrations, Map<UUID, UUID> people, Set<UUID> hidden) {
        Map<UUID, List<PlannedHours>> plans = plans(registrations, people);
        Map<UUID, Map<String, SkillLevel>> recorded = recordedSkills(registrations, people);
        Map<UUID, List<GainedAbility>> abilities = gained.list(registrations, people);
        String query = "select " + COLUMNS + " from candidate_profile where tenant = ?"
                + (registrations == null ? "" : " and participant_id = any (?)") + " order by participant_id";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCH_SIZE);
            select.setString(1, tenant.tenant());
            if (registrations != null) {
                select.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            }
            SortedMap<UUID, Candidate> candidates = new TreeMap<>(BY_TEXT);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    UUID person = people.getOrDefault(id, id);
                    if (!hidden.contains(id) && (person.equals(id) || !candidates.containsKey(person))) {
                        candidates.put(
                                person,
                                with(
                                        abilities.getOrDefault(person, List.of()),
                                        withPlanAndSkills(
                                                candidate(row, person),
                                                plans.getOrDefault(person, List.of()),
                                                recorded.getOrDefault(person, Map.of()))));
                    }
                }
            }
            return List.copyOf(candidates.values());
        } catch (SQLException failure) {
            throw new IllegalStateException("The profiles cannot be read", failure);
        }
    }

    private Candidate candidate(ResultSet row, UUID id) throws SQLException {
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
                List.of());
    }

    private static UUID person(ResultSet row, Map<UUID, UUID> people) throws SQLException {
        UUID registration = row.getObject(1, UUID.class);
        return people.getOrDefault(registration, registration);
    }

    /** What was recorded of skills by person and URI; a skill of which nothing is known any more is left out. */
    private Map<UUID, Map<String, SkillLevel>> recordedSkills(
            @Nullable Collection<UUID> registrations, Map<UUID, UUID> people) {
        String query = "select participant_id, uri, level from candidate_skill where tenant = ? and level is not null"
                + (registrations == null ? "" : " and participant_id = any (?)") + " order by skill_id";
        Map<UUID, Map<String, SkillLevel>> byPerson = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCH_SIZE);
            select.setString(1, tenant.tenant());
            if (registrations != null) {
                select.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byPerson.computeIfAbsent(person(row, people), person -> new HashMap<>())
                            .put(row.getString(2), SkillLevel.valueOf(row.getString(3)));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The skills cannot be read", failure);
        }
        return byPerson;
    }

    private Map<UUID, List<PlannedHours>> plans(@Nullable Collection<UUID> registrations, Map<UUID, UUID> people) {
        String query = "select participant_id, steps from candidate_hours_plan where tenant = ?"
                + (registrations == null ? "" : " and participant_id = any (?)") + " order by plan_id";
        Map<UUID, List<List<PlannedHours>>> byPerson = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(FETCH_SIZE);
            select.setString(1, tenant.tenant());
            if (registrations != null) {
                select.setArray(2, connection.createArrayOf("uuid", registrations.toArray()));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byPerson.computeIfAbsent(person(row, people), person -> new ArrayList<>())
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

    /** What was recorded of a skill, with its source and its day, goes before what a profile says of the same one. */
    private static Candidate withPlanAndSkills(
            Candidate person, List<PlannedHours> plan, Map<String, SkillLevel> recorded) {
        SortedMap<String, SkillLevel> skills = new TreeMap<>(person.skills());
        skills.putAll(recorded);
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
                skills,
                plan);
    }

    /** What a closed gap shows goes before what a profile says: a newer profile does not open the gap again. */
    private static Candidate with(List<GainedAbility> abilities, Candidate person) {
        Candidate able = person;
        for (GainedAbility ability : abilities) {
            able = ability.addTo(able);
        }
        return able;
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
