package nl.doorstroom.matching.matchrun;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.mirror.MirrorSource;
import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.platform.person.MergedPeople;

/** The people of whom a profile is known, whoever may see them. Who was registered twice is one. */
@Singleton
class CandidateRows implements MirrorSource<Input<Candidate>> {

    private static final String PERSON = "participant_id";

    private final CandidateProfiles profiles;
    private final MergedPeople merged;

    CandidateRows(CandidateProfiles profiles, MergedPeople merged) {
        this.profiles = profiles;
        this.merged = merged;
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("candidate_profile", PERSON),
                new Table("candidate_hours_plan", PERSON),
                new Table("candidate_skill", PERSON),
                new Table("candidate_gain", PERSON),
                new Table("candidate_move", PERSON),
                new Table("erased_person", "person_id"));
    }

    @Override
    public Map<UUID, UUID> groups() {
        return merged.byRegistration(null);
    }

    @Override
    public Map<UUID, Input<Candidate>> read(@Nullable Collection<UUID> ids, Shared shared) {
        Map<UUID, Input<Candidate>> rows = new HashMap<>();
        for (Candidate person : profiles.listForAllUsers(ids)) {
            rows.put(person.participantId(), Input.of(sharing(person, shared)));
        }
        return rows;
    }

    private static Candidate sharing(Candidate person, Shared shared) {
        TreeMap<String, SkillLevel> skills = new TreeMap<>();
        person.skills().forEach((uri, level) -> skills.put(shared.of(uri), level));
        return new Candidate(
                person.participantId(),
                shared.orNull(person.pc4()),
                person.maxDistanceKm(),
                shared.of(person.transport()),
                shared.orNull(person.hoursMin()),
                shared.orNull(person.hoursMax()),
                shared.of(person.shifts()),
                shared.of(person.licences()),
                shared.of(person.languages()),
                shared.orNull(person.availableFrom()),
                shared.of(person.occupations()),
                skills,
                shared.of(person.hoursPlan()));
    }
}
