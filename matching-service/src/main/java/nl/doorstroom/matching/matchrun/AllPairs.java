package nl.doorstroom.matching.matchrun;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.area.AreaTable;
import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.scoring.Comparison;
import nl.doorstroom.matching.scoring.MatchStatus;
import nl.doorstroom.matching.scoring.Weights;
import nl.doorstroom.matching.vacancy.VacancyRepository;

/** Compares many people with many vacancies, by the scoring of a ranking. */
@Singleton
public class AllPairs {

    private final Matcher matcher;
    private final VacancyRepository vacancies;
    private final KnownAreas areas;
    private final Weights weights;

    AllPairs(Matcher matcher, VacancyRepository vacancies, KnownAreas areas, MatchingSettings settings) {
        this.matcher = matcher;
        this.vacancies = vacancies;
        this.areas = areas;
        this.weights = Weights.load(settings.weights());
    }

    /**
     * People of whom a profile is known and whom the user may see, and vacancies that take people on a day or after it; as far as
     * there are such among those that are named.
     *
     * @param people null: everybody
     * @param work null: every vacancy for paid work
     */
    public Field field(@Nullable Collection<UUID> people, @Nullable Collection<UUID> work, LocalDate from) {
        // What this transaction changed is there for what is read by SQL too.
        vacancies.flush();
        Set<UUID> named = people == null ? Set.of() : new HashSet<>(people);
        Set<UUID> namedWork = work == null ? Set.of() : new HashSet<>(work);
        return new Field(new MatchInputs(
                weights.version(),
                areas.now(),
                from,
                matcher.everybody().stream()
                        .filter(one ->
                                people == null || named.contains(one.candidate().participantId()))
                        .toList(),
                matcher.open(from, PlaceFilter.NONE).stream()
                        .filter(place -> work == null
                                ? place.paid()
                                : namedWork.contains(place.work().vacancyId()))
                        .toList()));
    }

    /** People and vacancies, each in the order of their ids. */
    public final class Field {

        private final MatchInputs inputs;
        private final List<UUID> participantIds;
        private final List<UUID> vacancyIds;

        private Field(MatchInputs inputs) {
            this.inputs = inputs;
            this.participantIds = inputs.candidates().stream()
                    .map(one -> one.candidate().participantId())
                    .toList();
            this.vacancyIds = inputs.places().stream()
                    .map(place -> place.work().vacancyId())
                    .toList();
        }

        public List<UUID> participantIds() {
            return participantIds;
        }

        public List<UUID> vacancyIds() {
            return vacancyIds;
        }

        public String weightSet() {
            return inputs.weightSet();
        }

        /** SHA-256 of the table of areas by which distances are measured, or null when there is none. */
        public @Nullable String areasVersion() {
            return inputs.areas().version();
        }

        /** SHA-256 of everything that is compared, in hexadecimal digits. */
        public String inputVersion() {
            return inputs.version();
        }

        /** Hands over every pair that matches, person by person, in the order of the ids. */
        public void matches(Match reader) {
            AreaTable distances = inputs.areas();
            Comparison comparison = new Comparison(weights, inputs.from(), distances);
            for (int person = 0; person < participantIds.size(); person++) {
                KeptCandidate candidate = inputs.candidates().get(person);
                for (int place = 0; place < vacancyIds.size(); place++) {
                    comparison.compare(
                            candidate.candidate(), inputs.places().get(place).work());
                    if (comparison.status() == MatchStatus.MATCH) {
                        reader.accept(person, place, comparison.points());
                    }
                }
            }
        }
    }

    /** Takes a pair that matches. */
    @FunctionalInterface
    public interface Match {

        /**
         * @param person place in the list of people
         * @param vacancy place in the list of vacancies
         * @param points in hundredths
         */
        void accept(int person, int vacancy, int points);
    }
}
