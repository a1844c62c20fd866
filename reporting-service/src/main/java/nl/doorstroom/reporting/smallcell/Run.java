package nl.doorstroom.reporting.smallcell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Neighbouring parts that are told as one number, or not at all.
 *
 * @param parts their names, in order
 * @param total how many they hold together: none, or at least the threshold
 */
record Run(Set<String> parts, long total) {

    Run {
        parts = Set.copyOf(parts);
    }

    /**
     * Cuts parts into runs. Walks along them and ends a run as soon as it holds nothing or enough; what is left at the end
     * goes to the run before it. Only when all parts together hold too little, there is one run that holds too little.
     */
    static List<Run> of(List<Map.Entry<String, Long>> parts, int threshold) {
        List<Run> runs = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        long total = 0;
        for (Map.Entry<String, Long> part : parts) {
            names.add(part.getKey());
            total += part.getValue();
            if (total == 0 || total >= threshold) {
                runs.add(new Run(names, total));
                names = new LinkedHashSet<>();
                total = 0;
            }
        }
        if (!names.isEmpty()) {
            boolean enough = false;
            while (!enough && !runs.isEmpty()) {
                Run before = runs.remove(runs.size() - 1);
                names.addAll(before.parts());
                total += before.total();
                enough = before.total() > 0;
            }
            runs.add(new Run(names, total));
        }
        return runs;
    }
}
