package nl.doorstroom.matching.matchrun;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.opening.Opening;
import nl.doorstroom.matching.opening.Openings;
import nl.doorstroom.matching.scoring.SkillWeight;
import nl.doorstroom.matching.scoring.Work;
import nl.doorstroom.matching.vacancy.OpenVacancies;
import nl.doorstroom.matching.vacancy.OpenVacancy;
import nl.doorstroom.matching.vacancy.Vacancy;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vacancy.YesNoUnknown;
import nl.doorstroom.platform.codelist.CodeLists;

/** Places of any kind, read from where they are. */
@Singleton
class Places {

    private static final String RELATIONS = "work-relation-kinds";
    private static final int HIGHEST_LEVEL = 4;
    private static final BigDecimal NO_HOURS = new BigDecimal("0.00");

    /** In a crew each works by the own hours plan, up to a whole week. */
    private static final BigDecimal WHOLE_WEEK = new BigDecimal("40.00");

    private final OpenVacancies vacancies;
    private final Openings openings;
    private final CodeLists codes;

    Places(OpenVacancies vacancies, Openings openings, CodeLists codes) {
        this.vacancies = vacancies;
        this.openings = openings;
        this.codes = codes;
    }

    /** Hands over those that are open. @param ids of which; null: all */
    void readOpen(@Nullable Collection<UUID> ids, Consumer<Place> reader) {
        vacancies.read(ids, vacancy -> reader.accept(of(vacancy)));
        openings.listOpen(ids).forEach(opening -> reader.accept(of(opening)));
    }

    Place of(Vacancy vacancy) {
        VacancyTerms terms = vacancy.terms();
        return of(new OpenVacancy(
                vacancy.id(),
                vacancy.employerId(),
                terms.contractKind(),
                terms.hoursMin(),
                terms.hoursMax(),
                terms.pc4(),
                terms.startDate(),
                terms.closingDate(),
                terms.details()));
    }

    Place of(Opening opening) {
        BigDecimal least = opening.hoursMin() == null ? NO_HOURS : opening.hoursMin();
        return new Place(
                PlaceKind.OF_CREW,
                false,
                null,
                opening.validTo(),
                new Work(
                        opening.id(),
                        least,
                        least.max(WHOLE_WEEK),
                        null,
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeMap<>(),
                        null,
                        opening.validFrom(),
                        new TreeMap<>()));
    }

    Place of(OpenVacancy vacancy) {
        var relation = codes.entry(RELATIONS, vacancy.contractKind());
        return new Place(
                PlaceKind.of(relation, vacancy.details()),
                relation.is("paid"),
                vacancy.employerId(),
                vacancy.closingDate(),
                work(
                        vacancy.id(),
                        vacancy.hoursMin(),
                        vacancy.hoursMax(),
                        vacancy.pc4(),
                        vacancy.startDate(),
                        vacancy.details()));
    }

    private static Work work(
            UUID id,
            BigDecimal hoursMin,
            BigDecimal hoursMax,
            @Nullable String pc4,
            @Nullable LocalDate startDate,
            VacancyDetails details) {
        SortedMap<String, SkillWeight> skills = new TreeMap<>();
        for (VacancyDetails.Skill skill : details.skills()) {
            if (skill.uri() != null) {
                // Of two mentions the heavier one counts; the weights stand from heavy to light.
                skills.merge(
                        skill.uri(),
                        SkillWeight.valueOf(skill.importance().name()),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
        SortedMap<String, Integer> languages = new TreeMap<>();
        for (VacancyDetails.Language language : details.languages()) {
            languages.merge(language.language(), highestLevel(language), Math::max);
        }
        TreeSet<String> transport = new TreeSet<>();
        for (VacancyDetails.Transport means : details.transport()) {
            if (means.forWork() == YesNoUnknown.YES || means.forCommute() == YesNoUnknown.YES) {
                transport.add(means.means());
            }
        }
        return new Work(
                id,
                hoursMin,
                hoursMax,
                pc4,
                new TreeSet<>(details.shifts()),
                new TreeSet<>(details.licences()),
                transport,
                languages,
                details.occupation() == null ? null : details.occupation().uri(),
                startDate,
                skills);
    }

    /** The highest level of the aspects of a language that are asked for. */
    static int highestLevel(VacancyDetails.Language language) {
        int highest = 0;
        for (Integer level : new @Nullable Integer[] {
            language.speaking(), language.writing(), language.reading(), language.listening()
        }) {
            if (level != null && level <= HIGHEST_LEVEL) {
                highest = Math.max(highest, level);
            }
        }
        return highest;
    }
}
