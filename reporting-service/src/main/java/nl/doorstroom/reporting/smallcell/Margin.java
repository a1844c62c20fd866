package nl.doorstroom.reporting.smallcell;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * How the results of a year are told apart by one thing: by programme, by month, by state. Every result has exactly one part.
 */
public final class Margin {

    /** What stands for all groups that are not named. */
    public static final String OTHERS = "OTHER";

    private final List<Run> runs;
    private final boolean open;

    private Margin(List<Run> runs, boolean open) {
        this.runs = List.copyOf(runs);
        this.open = open;
    }

    /** By what there is a fixed list of, in the order of the list: hours bands, states. */
    public static Margin ofCategories(Map<String, Long> counts, int threshold) {
        return new Margin(Run.of(List.copyOf(new LinkedHashMap<>(counts).entrySet()), threshold), false);
    }

    /**
     * By programme: only those are named that are told. Whether another one has no results or too few is told of none.
     */
    public static Margin ofOwners(Map<String, Long> counts, int threshold) {
        Map<String, Long> present = new TreeMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return new Margin(Run.of(List.copyOf(present.entrySet()), threshold), true);
    }

    /**
     * By month of one year: quarters first, and within a quarter that is told its months.
     *
     * @param counts by month, {@code 2026-01}; what is not named holds nothing
     */
    public static Margin ofMonths(int year, Map<String, Long> counts, int threshold) {
        Map<String, Map<String, Long>> quarters = new LinkedHashMap<>();
        Map<String, Long> totals = new LinkedHashMap<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(year, number);
            String quarter = "Q" + month.get(IsoFields.QUARTER_OF_YEAR);
            long count = counts.getOrDefault(month.toString(), 0L);
            quarters.computeIfAbsent(quarter, name -> new LinkedHashMap<>()).put(month.toString(), count);
            totals.merge(quarter, count, Long::sum);
        }
        List<Run> runs = new ArrayList<>();
        for (Run run : Run.of(List.copyOf(totals.entrySet()), threshold)) {
            if (run.parts().size() == 1) {
                run.parts()
                        .forEach(quarter -> runs.addAll(
                                Run.of(List.copyOf(quarters.get(quarter).entrySet()), threshold)));
            } else {
                Map<String, Long> together = new LinkedHashMap<>();
                run.parts().forEach(quarter -> together.putAll(quarters.get(quarter)));
                runs.add(new Run(together.keySet(), run.total()));
            }
        }
        return new Margin(runs, false);
    }

    /** How many results these parts hold together; null when that is not told. */
    @Nullable
    Long tell(Set<String> asked) {
        if (open && asked.equals(Set.of(OTHERS))) {
            return rest();
        }
        long total = 0;
        int known = 0;
        for (Run run : runs) {
            long within = run.parts().stream().filter(asked::contains).count();
            known += (int) within;
            if (within == run.parts().size()) {
                total += run.total();
            } else if (within > 0) {
                return null;
            }
        }
        return known < asked.size() && open && rest() > 0 ? null : (Long) total;
    }

    /** The parts that are told one by one and hold something. */
    public List<String> named() {
        return runs.stream()
                .filter(run -> run.parts().size() == 1 && run.total() > 0)
                .flatMap(run -> run.parts().stream())
                .sorted()
                .toList();
    }

    /** How many results the other parts hold together. */
    public long rest() {
        return runs.stream()
                .filter(run -> run.parts().size() > 1)
                .mapToLong(Run::total)
                .sum();
    }
}
