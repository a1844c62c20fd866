package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is read of a person, in a canonical order. An empty set says that nothing is known, not that there is nothing.
 *
 * @param pc4 digits of the postcode
 * @param hoursMin fewest hours a week that the person wants
 * @param hoursMax most hours a week that the person wants
 * @param languages level 0 to 4 by code of ISO 639-3
 * @param occupations URIs of occupations that the person looks for
 * @param skills level by URI; {@link SkillLevel#NOT_RATED} where the skill was seen and not rated
 * @param hoursPlan hours a week that are planned from a day on, in the order of the days
 */
public record Candidate(
        UUID participantId,
        @Nullable String pc4,
        @Nullable Integer maxDistanceKm,
        SortedSet<String> transport,
        @Nullable BigDecimal hoursMin,
        @Nullable BigDecimal hoursMax,
        SortedSet<String> shifts,
        SortedSet<String> licences,
        SortedMap<String, Integer> languages,
        @Nullable LocalDate availableFrom,
        SortedSet<String> occupations,
        SortedMap<String, SkillLevel> skills,
        List<PlannedHours> hoursPlan) {

    public Candidate {
        hoursMin = hours(hoursMin);
        hoursMax = hours(hoursMax);
        hoursPlan = hoursPlan.stream().sorted().toList();
    }

    /** A person of whom nothing is known. */
    public static Candidate unknown(UUID participantId) {
        return new Candidate(
                participantId,
                null,
                null,
                new TreeSet<>(),
                null,
                null,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                null,
                new TreeSet<>(),
                new TreeMap<>(),
                List.of());
    }

    private static @Nullable BigDecimal hours(@Nullable BigDecimal hours) {
        return hours == null ? null : hours.setScale(2, RoundingMode.HALF_UP);
    }

    /** Hours a week from a day on, until the next step. */
    public record PlannedHours(LocalDate validFrom, BigDecimal hoursPerWeek) implements Comparable<PlannedHours> {

        public PlannedHours {
            hoursPerWeek = hoursPerWeek.setScale(2, RoundingMode.HALF_UP);
        }

        @Override
        public int compareTo(PlannedHours other) {
            int byDate = validFrom.compareTo(other.validFrom);
            return byDate != 0 ? byDate : hoursPerWeek.compareTo(other.hoursPerWeek);
        }
    }
}
