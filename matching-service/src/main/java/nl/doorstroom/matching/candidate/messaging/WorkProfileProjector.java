package nl.doorstroom.matching.candidate.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes a person's work profile as it is now. */
@Singleton
class WorkProfileProjector implements Projector<WorkProfileProjector.WorkProfileChangedV1> {

    private final CandidateProfiles profiles;

    WorkProfileProjector(CandidateProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.work-profile-changed.v1";
    }

    @Override
    public Class<WorkProfileChangedV1> payload() {
        return WorkProfileChangedV1.class;
    }

    @Override
    public void project(IncomingEvent event, WorkProfileChangedV1 payload) {
        profiles.store(payload.candidate(), event.sequence());
    }

    /** The fields that are read. Further fields of the event are not: what is not read cannot count. */
    record WorkProfileChangedV1(
            UUID participantId,
            @Nullable String pc4,
            @Nullable Integer maxDistanceKm,
            @Nullable List<String> transport,
            @Nullable BigDecimal hoursMin,
            @Nullable BigDecimal hoursMax,
            @Nullable List<String> shifts,
            @Nullable List<String> licences,
            @Nullable List<Language> languages,
            @Nullable LocalDate availableFrom,
            @Nullable List<Occupation> occupations,
            @Nullable List<Skill> skills) {

        record Language(String language, int level) {}

        record Occupation(String uri) {}

        record Skill(String uri, @Nullable SkillLevel level) {}

        Candidate candidate() {
            return new Candidate(
                    participantId,
                    pc4,
                    maxDistanceKm,
                    set(transport),
                    hoursMin,
                    hoursMax,
                    set(shifts),
                    set(licences),
                    languageLevels(),
                    availableFrom,
                    occupationUris(),
                    skillLevels(),
                    List.of());
        }

        private SortedMap<String, Integer> languageLevels() {
            SortedMap<String, Integer> levels = new TreeMap<>();
            for (Language language : orEmpty(languages)) {
                levels.merge(language.language(), language.level(), Math::max);
            }
            return levels;
        }

        private SortedSet<String> occupationUris() {
            SortedSet<String> uris = new TreeSet<>();
            orEmpty(occupations).forEach(occupation -> uris.add(occupation.uri()));
            return uris;
        }

        /** The levels stand from good to absent; of two statements the better one counts. */
        private SortedMap<String, SkillLevel> skillLevels() {
            SortedMap<String, SkillLevel> levels = new TreeMap<>();
            for (Skill skill : orEmpty(skills)) {
                SkillLevel level = skill.level() == null ? SkillLevel.NOT_RATED : skill.level();
                levels.merge(skill.uri(), level, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
            return levels;
        }

        private static SortedSet<String> set(@Nullable List<String> codes) {
            return new TreeSet<>(orEmpty(codes));
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }
}
