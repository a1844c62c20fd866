package nl.doorstroom.reporting.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.smallcell.Margin;
import nl.doorstroom.reporting.smallcell.YearCounts;

/**
 * The exact rows of a whole year, told apart by one thing at a time, and the question for which some of it is told.
 *
 * @param <R> one row of the figure
 */
final class ClosedYear<R> {

    private static final String PROGRAMME = "programme";
    private static final String MONTH = "month";
    private static final String ORGANISATION = "organisation";

    private final Question asked;
    private final Function<R, @Nullable String> group;
    private final Map<Grouping, List<R>> rows = new EnumMap<>(Grouping.class);

    ClosedYear(Question asked, Function<Question, Figure<R>> count, Function<R, @Nullable String> group) {
        this.asked = asked;
        this.group = group;
        for (Grouping grouping : Grouping.values()) {
            rows.put(grouping, count.apply(asked.ofYear(grouping)).rows());
        }
    }

    /**
     * One row of the answer.
     *
     * @param where what is true of all that is counted in it; empty for the whole year
     */
    record Part(@Nullable String group, Map<String, Set<String>> where) {

        Map<String, Set<String>> and(String margin, Set<String> parts) {
            Map<String, Set<String>> narrower = new HashMap<>(where);
            narrower.put(margin, parts);
            return narrower;
        }

        /** Whether it stands for groups that are not named; which these are depends on what is counted. */
        boolean isOfOthers() {
            return Margin.OTHERS.equals(group);
        }
    }

    List<R> rows(Grouping grouping) {
        return Objects.requireNonNull(rows.get(grouping));
    }

    /** The row of the whole year. */
    R whole() {
        return rows(Grouping.NONE).get(0);
    }

    /**
     * What may be told of one kind of result.
     *
     * @param number how many of them a row has
     * @param categories how the year's are told apart besides, by the name of the margin; each with all of them
     */
    YearCounts counts(Function<R, @Nullable Long> number, Map<String, Map<String, Long>> categories) {
        int threshold = asked.definitions().smallCellThreshold();
        Map<String, Margin> margins = new HashMap<>();
        margins.put(PROGRAMME, Margin.ofOwners(byGroup(Grouping.PROGRAMME, number), threshold));
        margins.put(MONTH, Margin.ofMonths(asked.periodStart().getYear(), byGroup(Grouping.MONTH, number), threshold));
        Map<String, Long> organisations = byGroup(Grouping.ORGANISATION, number);
        // Who works for whom is public. Only of one organisation that has everything follows nothing about programmes.
        if (organisations.values().stream().filter(count -> count > 0).count() <= 1) {
            margins.put(ORGANISATION, Margin.ofOwners(organisations, threshold));
        }
        categories.forEach((name, counts) -> margins.put(name, Margin.ofCategories(counts, threshold)));
        return new YearCounts(sum(rows(Grouping.NONE), number), threshold, margins);
    }

    Map<String, Long> byGroup(Grouping grouping, Function<R, @Nullable Long> number) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows(grouping).forEach(row -> {
            String name = group.apply(row);
            counts.merge(name == null ? "" : name, exactly(number.apply(row)), Long::sum);
        });
        return counts;
    }

    private static <R> long sum(List<R> rows, Function<R, @Nullable Long> number) {
        return rows.stream().mapToLong(row -> exactly(number.apply(row))).sum();
    }

    /** A number of an exact row. */
    static long exactly(@Nullable Long number) {
        return Objects.requireNonNull(number);
    }

    /** The rows of the answer, by what is counted first in them. */
    List<Part> parts(YearCounts first) {
        Map<String, Set<String>> where = new HashMap<>();
        List<String> months = months();
        if (months.size() < 12) {
            where.put(MONTH, Set.copyOf(months));
        }
        if (asked.programmeId() != null) {
            where.put(PROGRAMME, Set.of(asked.programmeId().toString()));
        }
        if (asked.organisation() != null) {
            where.put(ORGANISATION, Set.of(asked.organisation()));
        }
        Part all = new Part(null, where);
        return switch (asked.groupBy()) {
            case NONE -> List.of(all);
            case MONTH ->
                months.stream()
                        .map(month -> new Part(month, all.and(MONTH, Set.of(month))))
                        .filter(part -> !Long.valueOf(0).equals(first.tell(part.where())))
                        .toList();
            case PROGRAMME -> owners(first, all, PROGRAMME);
            case ORGANISATION -> owners(first, all, ORGANISATION);
        };
    }

    /** Nobody is named of whom no number is told; they are the others. */
    private static List<Part> owners(YearCounts first, Part all, String margin) {
        List<Part> parts = new ArrayList<>();
        Part others = new Part(Margin.OTHERS, all.and(margin, Set.of(Margin.OTHERS)));
        boolean untold = false;
        for (String name : first.groups(margin)) {
            Part part = new Part(name, all.and(margin, Set.of(name)));
            if (part.isOfOthers()) {
                untold = true;
            } else if (all.where().getOrDefault(margin, Set.of(name)).contains(name)) {
                Long told = first.tell(part.where());
                untold |= told == null;
                if (told != null && told > 0) {
                    parts.add(part);
                }
            }
        }
        if (untold) {
            parts.add(others);
        }
        return parts;
    }

    /** The number that is counted first in a row. Of the others only for the whole year, when all who can be named are. */
    static @Nullable Long first(YearCounts counts, Part part) {
        return part.isOfOthers() && part.where().size() > 1 ? null : counts.tell(part.where());
    }

    private List<String> months() {
        YearMonth first = YearMonth.from(asked.periodStart());
        int months = YearMonth.from(asked.periodEnd()).getMonthValue() - first.getMonthValue() + 1;
        return IntStream.range(0, months)
                .mapToObj(later -> first.plusMonths(later).toString())
                .toList();
    }

    /** A number of another kind in a row. Who the others are is another matter for each kind. */
    static @Nullable Long beside(YearCounts counts, Part part) {
        if (!part.isOfOthers()) {
            return counts.tell(part.where());
        }
        Long all = counts.tell(Map.of());
        return all != null && all == 0 ? all : null;
    }

    /**
     * A number that is another one and some more, or fewer. Where some is a small number, or so few are left that it is one
     * itself, only the other one is told.
     *
     * @param some how many more there are in the whole year; fewer when below nothing
     */
    @Nullable
    Long with(long some, @Nullable Long other, Part part) {
        if (other == null || some == 0 || other == 0) {
            return other;
        }
        int threshold = asked.definitions().smallCellThreshold();
        boolean enough = Math.abs(some) >= threshold && other + some >= threshold;
        return enough && part.where().isEmpty() ? (Long) (other + some) : null;
    }

    /** Counts of a list of categories. */
    static Map<String, @Nullable Long> categories(YearCounts counts, Part part, String margin, Set<String> names) {
        Map<String, @Nullable Long> told = new LinkedHashMap<>();
        names.forEach(name -> told.put(name, category(counts, part, margin, Set.of(name))));
        return told;
    }

    /** How many of a row have one of these categories. */
    static @Nullable Long category(YearCounts counts, Part part, String margin, Set<String> names) {
        return part.isOfOthers() && part.where().size() > 1 ? null : counts.tell(part.and(margin, names));
    }

    /** Names of which no number is told. */
    static Map<String, @Nullable Long> untold(Set<String> names) {
        Map<String, @Nullable Long> untold = new LinkedHashMap<>();
        names.forEach(name -> untold.put(name, null));
        return untold;
    }

    /** Those of whom something is true, and the others. */
    static Map<String, Long> split(long those, long all) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("yes", those);
        parts.put("no", all - those);
        return parts;
    }
}
