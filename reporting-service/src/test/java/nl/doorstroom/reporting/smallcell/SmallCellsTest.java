package nl.doorstroom.reporting.smallcell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A reader who knows the rule and all answers of the family is given every table that fits them. No count that is small may
 * be the same in all of these.
 */
class SmallCellsTest {

    private static final String[] MONTHS = {"2025-01", "2025-02", "2025-04", "2025-05"};

    @ParameterizedTest
    @CsvSource({"3, 4, 10", "4, 4, 11", "5, 3, 14", "5, 4, 12"})
    void givesNoSmallCategoryAway(int threshold, int parts, int most) {
        String[] names = Arrays.copyOf("abcd".split(""), parts);
        seeThatNothingIsGivenAway(
                tables(parts, most),
                threshold,
                subsets(parts),
                table -> List.of(new Asked(
                        total(table),
                        "category",
                        Margin.ofCategories(named(table, "abcd".split("")), threshold),
                        unionsOf(names))),
                threshold);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 10", "5, 3, 14", "5, 4, 12"})
    void givesNoSmallProgrammeAway(int threshold, int parts, int most) {
        seeThatNothingIsGivenAway(
                tables(parts, most),
                threshold,
                singles(parts),
                table -> List.of(new Asked(
                        total(table),
                        "programme",
                        Margin.ofOwners(named(table, "abcd".split("")), threshold),
                        singlesOf("abcd".split("")))),
                threshold);
    }

    @ParameterizedTest
    @CsvSource({"3, 10", "5, 13"})
    void givesNoSmallMonthOrQuarterAway(int threshold, int most) {
        List<Set<String>> periods = new ArrayList<>(singlesOf(MONTHS));
        periods.add(Set.of("2025-01", "2025-02", "2025-03"));
        periods.add(Set.of("2025-04", "2025-05", "2025-06"));
        seeThatNothingIsGivenAway(
                tables(4, most),
                threshold,
                subsets(4),
                table -> List.of(new Asked(
                        total(table), "month", Margin.ofMonths(2025, named(table, MONTHS), threshold), periods)),
                threshold);
    }

    /** Two programmes, three months in two quarters, two states: every number of every answer, and every cell of the table. */
    @ParameterizedTest
    @CsvSource({"3, 6"})
    void givesNothingAwayInAllAnswersTogether(int threshold, int most) {
        String[] months = {"2025-01", "2025-02", "2025-04"};
        List<Set<Integer>> regions = new ArrayList<>();
        List<Map<String, Set<String>>> questions = new ArrayList<>();
        List<Set<Integer>> programmes = List.of(cells(p -> true), cells(p -> p / 6 == 0), cells(p -> p / 6 == 1));
        List<Set<Integer>> periods = List.of(
                cells(p -> true),
                cells(p -> p % 6 / 2 == 0),
                cells(p -> p % 6 / 2 == 1),
                cells(p -> p % 6 / 2 == 2),
                cells(p -> p % 6 / 2 < 2));
        List<Set<Integer>> states = List.of(cells(p -> true), cells(p -> p % 2 == 0), cells(p -> p % 2 == 1));
        List<Map<String, Set<String>>> ofProgramme =
                List.of(Map.of(), Map.of("programme", Set.of("a")), Map.of("programme", Set.of("b")));
        List<Map<String, Set<String>>> ofPeriod = List.of(
                Map.of(),
                Map.of("month", Set.of(months[0])),
                Map.of("month", Set.of(months[1])),
                Map.of("month", Set.of(months[2])),
                Map.of("month", Set.of("2025-01", "2025-02", "2025-03")));
        List<Map<String, Set<String>>> ofState =
                List.of(Map.of(), Map.of("state", Set.of("x")), Map.of("state", Set.of("y")));
        for (int i = 0; i < programmes.size(); i++) {
            for (int j = 0; j < periods.size(); j++) {
                for (int k = 0; k < states.size(); k++) {
                    Set<Integer> region = new HashSet<>(programmes.get(i));
                    region.retainAll(periods.get(j));
                    region.retainAll(states.get(k));
                    regions.add(region);
                    Map<String, Set<String>> question = new HashMap<>(ofProgramme.get(i));
                    question.putAll(ofPeriod.get(j));
                    question.putAll(ofState.get(k));
                    questions.add(question);
                }
            }
        }
        Map<List<@Nullable Long>, List<int[]>> fitting = new HashMap<>();
        each(tables(12, most), table -> {
            YearCounts counts = new YearCounts(
                    total(table),
                    threshold,
                    Map.of(
                            "programme",
                            Margin.ofOwners(named(sums(table, 2, cell -> cell / 6), "ab".split("")), threshold),
                            "month",
                            Margin.ofMonths(2025, named(sums(table, 3, cell -> cell % 6 / 2), months), threshold),
                            "state",
                            Margin.ofCategories(named(sums(table, 2, cell -> cell % 2), "xy".split("")), threshold)));
            List<@Nullable Long> answers = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                Long told = counts.tell(questions.get(i));
                answers.add(told);
                if (told != null) {
                    assertEquals(sum(table, regions.get(i)), told, Arrays.toString(table));
                }
            }
            fitting.computeIfAbsent(answers, answer -> new ArrayList<>()).add(table.clone());
        });
        fitting.values().forEach(group -> seeThatNoneIsKnown(group, regions, threshold));
    }

    @Test
    void tellsRunsThatHoldEnoughAndNothingOfWhatLiesWithin() {
        Margin margin = Margin.ofCategories(named(new int[] {0, 1, 6, 5, 2}, "abcde".split("")), 5);

        assertEquals(0L, margin.tell(Set.of("a")));
        assertNull(margin.tell(Set.of("b")));
        assertNull(margin.tell(Set.of("c")));
        assertEquals(7L, margin.tell(Set.of("b", "c")));
        assertNull(margin.tell(Set.of("d")));
        assertEquals(7L, margin.tell(Set.of("d", "e")));
    }

    @Test
    void namesNoProgrammeThatHoldsTooLittle() {
        Margin margin = Margin.ofOwners(Map.of("a", 9L, "b", 2L, "c", 4L, "d", 0L), 5);

        assertEquals(List.of("a"), margin.named());
        assertEquals(6, margin.rest());
        assertNull(margin.tell(Set.of("b")));
        assertNull(margin.tell(Set.of("d")), "whether it has none or too few");
        assertNull(margin.tell(Set.of("unknown")));
    }

    @Test
    void tellsWhatFollowsFromWhatIsTold() {
        YearCounts year = new YearCounts(
                7,
                5,
                Map.of(
                        "programme", Margin.ofOwners(Map.of("a", 7L), 5),
                        "month", Margin.ofMonths(2025, Map.of("2025-03", 7L), 5),
                        "band", Margin.ofCategories(named(new int[] {1, 6}, "xy".split("")), 5)));

        assertEquals(7L, year.tell(Map.of("programme", Set.of("a"), "month", Set.of("2025-03"))));
        assertEquals(0L, year.tell(Map.of("programme", Set.of("a"), "month", Set.of("2025-04"))));
        assertEquals(0L, year.tell(Map.of("programme", Set.of("b"))));
        assertNull(year.tell(Map.of("programme", Set.of("a"), "band", Set.of("y"))));
    }

    @Test
    void tellsNothingOfAYearThatHoldsTooLittle() {
        YearCounts year = new YearCounts(4, 5, Map.of("programme", Margin.ofOwners(Map.of("a", 4L), 5)));

        assertNull(year.tell(Map.of()));
        assertNull(year.tell(Map.of("programme", Set.of("b"))));
        assertEquals(List.of(Margin.OTHERS), year.groups("programme"));
    }

    /** What is told, and every sum and difference of it, is a sum of runs; and each of these holds none or enough. */
    @Test
    void endsNoRunThatHoldsTooLittle() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            int threshold = 3 + random.nextInt(4);
            int[] table = random.ints(1 + random.nextInt(12), 0, 1 + random.nextInt(9))
                    .toArray();
            List<Map.Entry<String, Long>> parts = new ArrayList<>();
            for (int i = 0; i < table.length; i++) {
                parts.add(Map.entry("" + i, (long) table[i]));
            }
            List<Run> runs = Run.of(parts, threshold);
            long total = total(table);
            assertEquals(total, runs.stream().mapToLong(Run::total).sum());
            assertEquals(
                    table.length,
                    runs.stream().mapToInt(run -> run.parts().size()).sum());
            assertTrue(
                    (total > 0 && total < threshold)
                            || runs.stream().allMatch(run -> run.total() == 0 || run.total() >= threshold),
                    () -> Arrays.toString(table) + " " + runs);
        }
    }

    private record Asked(long total, String margin, Margin parts, List<Set<String>> questions) {}

    private static void seeThatNothingIsGivenAway(
            Iterable<int[]> tables,
            int threshold,
            List<Set<Integer>> regions,
            Function<int[], List<Asked>> ask,
            int small) {
        Map<List<@Nullable Long>, List<int[]>> fitting = new HashMap<>();
        each(tables, table -> {
            List<@Nullable Long> answers = new ArrayList<>();
            for (Asked asked : ask.apply(table)) {
                YearCounts counts = new YearCounts(asked.total(), threshold, Map.of(asked.margin(), asked.parts()));
                answers.add(counts.tell(Map.of()));
                asked.questions().forEach(question -> answers.add(counts.tell(Map.of(asked.margin(), question))));
                answers.add(counts.tell(Map.of(asked.margin(), Set.of(Margin.OTHERS))));
            }
            fitting.computeIfAbsent(answers, answer -> new ArrayList<>()).add(table.clone());
        });
        fitting.values().forEach(group -> seeThatNoneIsKnown(group, regions, small));
    }

    private static void seeThatNoneIsKnown(List<int[]> group, List<Set<Integer>> regions, int threshold) {
        for (Set<Integer> region : regions) {
            long first = sum(group.get(0), region);
            if (first > 0 && first < threshold) {
                assertTrue(
                        group.stream().anyMatch(table -> sum(table, region) != first),
                        () -> "known: " + first + " in " + region + " of " + Arrays.toString(group.get(0)));
            }
        }
    }

    /** All tables of so many cells that hold at most so many results. */
    private static Iterable<int[]> tables(int cells, int most) {
        List<int[]> all = new ArrayList<>();
        fill(new int[cells], 0, most, all);
        return all;
    }

    private static void fill(int[] table, int cell, int left, Collection<int[]> all) {
        if (cell == table.length) {
            all.add(table.clone());
            return;
        }
        for (int count = 0; count <= left; count++) {
            table[cell] = count;
            fill(table, cell + 1, left - count, all);
        }
        table[cell] = 0;
    }

    private static void each(Iterable<int[]> tables, Consumer<int[]> look) {
        tables.forEach(look);
    }

    private static Map<String, Long> named(int[] table, String... names) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < table.length; i++) {
            counts.put(names[i], (long) table[i]);
        }
        return counts;
    }

    private static int[] sums(int[] table, int parts, Function<Integer, Integer> partOf) {
        int[] sums = new int[parts];
        for (int cell = 0; cell < table.length; cell++) {
            sums[partOf.apply(cell)] += table[cell];
        }
        return sums;
    }

    private static Set<Integer> cells(Function<Integer, Boolean> belongs) {
        Set<Integer> cells = new HashSet<>();
        for (int cell = 0; cell < 12; cell++) {
            if (belongs.apply(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static List<Set<String>> singlesOf(String... names) {
        return Arrays.stream(names).map(Set::of).toList();
    }

    /** Every set of some of these. */
    private static List<Set<String>> unionsOf(String... names) {
        return subsets(names.length).stream()
                .map(subset -> subset.stream().map(i -> names[i]).collect(Collectors.toSet()))
                .toList();
    }

    private static List<Set<Integer>> singles(int parts) {
        List<Set<Integer>> singles = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            singles.add(Set.of(i));
        }
        return singles;
    }

    private static List<Set<Integer>> subsets(int parts) {
        List<Set<Integer>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << parts; bits++) {
            Set<Integer> subset = new HashSet<>();
            for (int i = 0; i < parts; i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(i);
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static long sum(int[] table, Set<Integer> region) {
        return region.stream().mapToLong(cell -> table[cell]).sum();
    }

    private static long total(int[] table) {
        return Arrays.stream(table).sum();
    }
}
