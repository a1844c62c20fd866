package nl.doorstroom.reporting.smallcell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The results of one year, of one kind, and which numbers of them may be told: the total, and the results told apart by one
 * thing at a time. A number about two things at once (a month of a programme) is told only where it follows from these.
 */
public final class YearCounts {

    private final long total;
    private final int threshold;
    private final Map<String, Margin> margins;

    /**
     * @param threshold counts from 1 up to and not including it are small
     * @param margins each with all results, by its name
     */
    public YearCounts(long total, int threshold, Map<String, Margin> margins) {
        this.total = total;
        this.threshold = threshold;
        this.margins = Map.copyOf(margins);
    }

    /**
     * How many results there are of which all this is true; null when it is not told.
     *
     * @param asked parts of margins, by the name of the margin
     */
    public @Nullable Long tell(Map<String, Set<String>> asked) {
        if (isSmall()) {
            return null;
        }
        List<@Nullable Long> narrowing = new ArrayList<>();
        for (Map.Entry<String, Set<String>> part : asked.entrySet()) {
            Margin margin = margins.get(part.getKey());
            Long told = margin == null ? null : margin.tell(part.getValue());
            if (told != null && told == 0) {
                return 0L;
            }
            if (told == null || told != total) {
                narrowing.add(told);
            }
        }
        return switch (narrowing.size()) {
            case 0 -> (Long) total;
            case 1 -> narrowing.get(0);
            default -> null;
        };
    }

    /** The groups of a margin that may be named, and what stands for the others when they hold something. */
    public List<String> groups(String margin) {
        Margin groups = margins.get(margin);
        if (groups == null || isSmall()) {
            return total == 0 ? List.of() : List.of(Margin.OTHERS);
        }
        List<String> names = new ArrayList<>(groups.named());
        if (groups.rest() > 0) {
            names.add(Margin.OTHERS);
        }
        return names;
    }

    private boolean isSmall() {
        return total > 0 && total < threshold;
    }
}
