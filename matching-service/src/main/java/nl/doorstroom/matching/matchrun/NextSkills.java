package nl.doorstroom.matching.matchrun;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.CodedCandidate;
import nl.doorstroom.matching.scoring.Codes;
import nl.doorstroom.matching.scoring.Comparison;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.matching.scoring.Weights;
import nl.doorstroom.matching.vacancy.OpenVacancies;
import nl.doorstroom.matching.vacancy.VacancyDetails;

/**
 * Which skill would open most places to a person. Each is tried by itself: the person, able to do that too, is compared anew with
 * the places that ask for it; of the others nothing changes. So it says what a ranking would say once the skill is there.
 */
@Singleton
public class NextSkills {

    private final Matcher matcher;
    private final CandidateProfiles profiles;
    private final OpenVacancies vacancies;
    private final KnownAreas areas;
    private final Codes codes;
    private final Weights weights;

    NextSkills(
            Matcher matcher,
            CandidateProfiles profiles,
            OpenVacancies vacancies,
            KnownAreas areas,
            Codes codes,
            MatchingSettings settings) {
        this.matcher = matcher;
        this.profiles = profiles;
        this.vacancies = vacancies;
        this.areas = areas;
        this.codes = codes;
        this.weights = Weights.load(settings.weights());
    }

    /** At most {@code limit} skills, that which opens most first; those that open none by themselves are left out. */
    public Answer list(UUID participantId, LocalDate from, int limit) {
        CodedCandidate person = new CodedCandidate(profiles.get(participantId), codes);
        Comparison comparison = new Comparison(weights, from, areas.now());
        Map<Integer, CodedCandidate> able = new HashMap<>();
        Map<Integer, Opened> opened = new HashMap<>();
        int matches = 0;
        for (KeptPlace place : matcher.open(from, PlaceFilter.NONE)) {
            comparison.compare(person, place.work());
            if (comparison.status() == MatchStatus.MATCH) {
                matches++;
                continue;
            }
            place.work().forEachSkill(skill -> {
                CodedCandidate learnt = able.computeIfAbsent(skill, person::ableTo);
                if (learnt != person) {
                    comparison.compare(learnt, place.work());
                    if (comparison.status() == MatchStatus.MATCH) {
                        opened.merge(skill, new Opened(1, place.work().vacancyId()), Opened::and);
                    }
                }
            });
        }
        return new Answer(weights.version(), matches, named(opened, limit));
    }

    /** With the words of a vacancy that asks for them. */
    private List<Skill> named(Map<Integer, Opened> opened, int limit) {
        int least = opened.values().stream()
                .map(Opened::places)
                .sorted(Comparator.reverseOrder())
                .skip(limit - 1L)
                .findFirst()
                .orElse(0);
        Map<Integer, Opened> most = opened.entrySet().stream()
                .filter(skill -> skill.getValue().places() >= least)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, VacancyDetails> examples = new HashMap<>();
        vacancies.read(
                most.values().stream().map(Opened::example).distinct().toList(),
                vacancy -> examples.put(vacancy.id(), vacancy.details()));
        return most.entrySet().stream()
                .flatMap(skill ->
                        examples.getOrDefault(skill.getValue().example(), VacancyDetails.none()).skills().stream()
                                .filter(asked -> asked.uri() != null && codes.of(asked.uri()) == skill.getKey())
                                .limit(1)
                                .map(asked -> new Skill(
                                        asked.uri(),
                                        asked.scheme(),
                                        asked.label(),
                                        skill.getValue().places())))
                .sorted(Comparator.comparing(Skill::opens).reversed().thenComparing(Skill::skillUri))
                .limit(limit)
                .toList();
    }

    private record Opened(int places, UUID example) {

        Opened and(Opened other) {
            return new Opened(places + other.places, example);
        }
    }

    /**
     * What would open most.
     *
     * @param matches open places that match already
     */
    public record Answer(String weightSet, int matches, List<Skill> skills) {}

    /**
     * A skill that the person does not have, or not well enough.
     *
     * @param label in the words of a vacancy that asks for it
     * @param opens how many more open places would match
     */
    public record Skill(String skillUri, String scheme, String label, int opens) {}
}
