package nl.doorstroom.matching.matchrun;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Comparison;
import nl.doorstroom.matching.scoring.Distances;
import nl.doorstroom.matching.scoring.MatchStatus;

/**
 * Which places, and which results, somebody asks for. What is null or empty lets all through.
 *
 * @param kinds without any: vacancies of every kind, those for paid work first; places of crews only when they are asked for
 * @param employerId who offers it
 * @param hoursMin places that offer so many hours a week or more
 * @param hoursMax places that can be had for so many hours a week or fewer
 * @param maxDistanceKm places of which it is known that they are no further away
 * @param statuses results that say this
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlaceFilter(
        Set<PlaceKind> kinds,
        @Nullable UUID employerId,
        @Nullable BigDecimal hoursMin,
        @Nullable BigDecimal hoursMax,
        @Nullable Integer maxDistanceKm,
        Set<MatchStatus> statuses) {

    /** Everything that is asked for without saying anything. */
    public static final PlaceFilter NONE = new PlaceFilter(new TreeSet<>(), null, null, null, null, new TreeSet<>());

    /** In the order in which kinds and statuses are declared, so that the same question is written the same each time. */
    public PlaceFilter {
        kinds = inOrder(kinds);
        statuses = inOrder(statuses);
    }

    /** @param asked null where it was left out when it was stored, because it was empty */
    private static <E extends Enum<E>> Set<E> inOrder(@Nullable Set<E> asked) {
        return Collections.unmodifiableSet(asked == null ? new TreeSet<>() : new TreeSet<>(asked));
    }

    boolean admits(KeptPlace place) {
        if (kinds.isEmpty() ? place.ofCrew() : !asksFor(place)) {
            return false;
        }
        return (employerId == null || employerId.equals(place.employerId()))
                && (hoursMin == null || place.hoursMax() >= hoursMin.doubleValue())
                && (hoursMax == null || place.hoursMin() <= hoursMax.doubleValue());
    }

    private boolean asksFor(KeptPlace place) {
        for (PlaceKind kind : place.kinds()) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a place is near enough for a person. */
    boolean admits(KeptCandidate person, KeptPlace place, Distances distances) {
        if (maxDistanceKm == null) {
            return true;
        }
        int km = Comparison.kilometres(person.candidate(), place.work(), distances);
        return km != Distances.UNKNOWN && km <= maxDistanceKm;
    }

    boolean admits(MatchStatus status) {
        return statuses.isEmpty() || statuses.contains(status);
    }

    /** Whether it leaves anything out. */
    boolean isNone() {
        return equals(NONE);
    }
}
