package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is read of a vacancy, in a canonical order. An empty set says that nothing is asked.
 *
 * @param transport means that the work cannot be done without
 * @param languages level 0 to 4 by code of ISO 639-3; the highest of the aspects that are asked for
 * @param startDate first day of the work; null: at once
 * @param offers what the employer can do to make it fit
 * @param skills importance by URI; free text cannot be compared and is not read
 */
public record Work(
        UUID vacancyId,
        BigDecimal hoursMin,
        BigDecimal hoursMax,
        @Nullable String pc4,
        SortedSet<String> shifts,
        SortedSet<String> licences,
        SortedSet<String> transport,
        SortedMap<String, Integer> languages,
        @Nullable String occupation,
        @Nullable LocalDate startDate,
        SortedSet<EmployerOffer> offers,
        SortedMap<String, SkillWeight> skills) {

    /** URIs of the skills of an importance, in their order. */
    List<String> skills(SkillWeight importance) {
        return skills.entrySet().stream()
                .filter(skill -> skill.getValue() == importance)
                .map(Map.Entry::getKey)
                .toList();
    }
}
