package nl.doorstroom.participants.employeeskill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Where one employee skill of a person is going: the slope of the line through its last three ratings.
 *
 * @param skill code of list {@code employee-skills}
 * @param observations how many ratings it is drawn through: one to three
 * @param from the day of the first of them
 * @param until the day of the last
 * @param rating the last of them
 * @param slope points a step from one observation to the next, at one decimal: above zero it gets better; null when there
 *     is one rating alone
 */
public record EmployeeSkillTrend(
        String skill,
        int observations,
        LocalDate from,
        LocalDate until,
        String rating,
        @Nullable BigDecimal slope) {

    /** So many say where it is going now; what lies before tells where somebody came from. */
    private static final int LAST = 3;

    /**
     * The trends of a person, in the order of the skills' codes.
     *
     * @param observed by day, and on one day as they were recorded
     * @param points what a rating is worth; a rating without points says nothing of how well somebody works, and is passed
     *     over
     */
    static List<EmployeeSkillTrend> of(List<Observed> observed, Function<String, Optional<Integer>> points) {
        Map<String, List<Observed>> rated = new TreeMap<>();
        for (Observed one : observed) {
            if (points.apply(one.rating()).isPresent()) {
                rated.computeIfAbsent(one.skill(), first -> new ArrayList<>()).add(one);
            }
        }
        return rated.values().stream().map(all -> of(all, points, all.size())).toList();
    }

    private static EmployeeSkillTrend of(List<Observed> all, Function<String, Optional<Integer>> points, int size) {
        Observed first = all.get(Math.max(0, size - LAST));
        Observed last = all.get(size - 1);
        int count = Math.min(size, LAST);
        int rise = points.apply(last.rating()).orElseThrow()
                - points.apply(first.rating()).orElseThrow();
        return new EmployeeSkillTrend(
                last.skill(), count, first.observedOn(), last.observedOn(), last.rating(), slope(count, rise));
    }

    /**
     * The line of least squares through two or three points at equal steps goes by the outer ones alone: with ratings a, b, c
     * at 0, 1, 2 it is (c − a) / 2. A step is an observation and not a month: a foreman who rates twice in a week says as
     * much as one who rates twice in a season, and two ratings of one day have no months between them.
     */
    private static @Nullable BigDecimal slope(int count, int rise) {
        return count == 1 ? null : BigDecimal.valueOf(10L * rise / (count - 1), 1);
    }
}
