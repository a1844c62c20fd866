package nl.doorstroom.matching.matchrun;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.mirror.MirrorSource;
import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.Codes;
import nl.doorstroom.platform.person.MergedPeople;

/** The people of whom a profile is known, whoever may see them. Who was registered twice is one. */
@Singleton
class CandidateRows implements MirrorSource<KeptCandidate> {

    private static final String PERSON = "participant_id";

    private final CandidateProfiles profiles;
    private final MergedPeople merged;
    private final Codes codes;

    CandidateRows(CandidateProfiles profiles, MergedPeople merged, Codes codes) {
        this.profiles = profiles;
        this.merged = merged;
        this.codes = codes;
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
    public void read(@Nullable Collection<UUID> ids, Shared shared, BiConsumer<UUID, KeptCandidate> reader) {
        for (Candidate person : profiles.listForAllUsers(ids)) {
            reader.accept(person.participantId(), KeptCandidate.of(person, codes));
        }
    }
}
