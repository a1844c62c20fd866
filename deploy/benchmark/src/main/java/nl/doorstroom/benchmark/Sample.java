package nl.doorstroom.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invented people and vacancies, the same in each run: no field of them is anybody's.
 *
 * @param areas where postcode areas lie, as an operator supplies it
 */
record Sample(List<Job> jobs, List<Person> people, String areas) {

    static final int SKILLS = 2000;

    private static final int HOURS = 41;
    private static final int MOST_KM = 40;
    private static final List<String> SHIFTS = List.of("DAY", "EVENING", "NIGHT", "WEEKEND");
    private static final List<String> LICENCES = List.of("B", "AM", "BE", "C");

    /** @param pc4 a file of postcode areas as an operator supplies it; empty: some thousands are invented */
    static Sample of(int vacancies, int people, String pc4) throws IOException {
        Random random = new Random(20_260_101);
        String areas = pc4.isEmpty() ? invented(random) : Files.readString(Path.of(pc4));
        int[] known = areas.lines()
                .map(line -> line.replaceAll("[^0-9].*", ""))
                .filter(digits -> digits.length() == 4)
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Sample(
                Stream.generate(() -> Job.random(random, known))
                        .limit(vacancies)
                        .toList(),
                Stream.generate(() -> Person.random(random, known))
                        .limit(people)
                        .toList(),
                areas);
    }

    private static String invented(Random random) {
        StringBuilder areas = new StringBuilder("pc4,latitude,longitude\n");
        for (int pc4 = 1000; pc4 < 10_000; pc4 += 2) {
            areas.append(String.format(
                    Locale.ROOT,
                    "%d,%.6f,%.6f%n",
                    pc4,
                    51.3 + 2 * random.nextDouble(),
                    3.5 + 3.5 * random.nextDouble()));
        }
        return areas.toString();
    }

    static String skill(int number) {
        return "https://linkeddata.competentnl.nl/uwv/id/skill/%04d".formatted(number);
    }

    /** Some skills are asked for everywhere, and most are seldom. */
    private static int[] skills(Random random, int most) {
        return IntStream.range(0, 2 + random.nextInt(most - 1))
                .map(i -> (int) (SKILLS * Math.pow(random.nextDouble(), 3)))
                .distinct()
                .sorted()
                .toArray();
    }

    private static UUID id(Random random) {
        return new UUID(
                0x0199_0000_0000_7000L | (random.nextLong() & 0x0000_ffff_ffff_0fffL),
                Long.MIN_VALUE | (random.nextLong() >>> 2));
    }

    private static String pick(Random random, List<String> codes, int oneIn) {
        return random.nextInt(oneIn) == 0 ? codes.get(random.nextInt(codes.size())) : "";
    }

    /** A vacancy. */
    record Job(UUID id, int pc4, int hoursMin, int hoursMax, String shift, String licence, int language, int[] skills) {

        private static Job random(Random random, int[] areas) {
            int least = random.nextInt(HOURS - 8);
            return new Job(
                    Sample.id(random),
                    areas[random.nextInt(areas.length)],
                    least,
                    least + random.nextInt(9),
                    pick(random, SHIFTS, 2),
                    pick(random, LICENCES, 4),
                    random.nextInt(5),
                    Sample.skills(random, 9));
        }

        @Override
        public String toString() {
            return id + Arrays.toString(skills);
        }
    }

    /** A person who looks for work. */
    record Person(
            UUID id,
            int pc4,
            int maxDistanceKm,
            int hoursMin,
            int hoursMax,
            String shift,
            String licence,
            int language,
            int[] skills) {

        private static Person random(Random random, int[] areas) {
            int least = random.nextInt(HOURS - 8);
            return new Person(
                    Sample.id(random),
                    areas[random.nextInt(areas.length)],
                    5 + random.nextInt(MOST_KM),
                    least,
                    least + random.nextInt(17),
                    pick(random, SHIFTS, 1),
                    pick(random, LICENCES, 2),
                    random.nextInt(5),
                    Sample.skills(random, 13));
        }

        @Override
        public String toString() {
            return id + Arrays.toString(skills);
        }
    }
}
