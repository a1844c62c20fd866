package nl.doorstroom.reporting.report.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.reporting.report.CountedFigure;
import nl.doorstroom.reporting.report.FigureRegister;
import nl.doorstroom.reporting.testing.RandomStory;
import nl.doorstroom.reporting.testing.Reporting;
import nl.doorstroom.reporting.testing.Story;

import static nl.doorstroom.platform.testing.Tokens.PUTTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds of every figure, whatever it counts, on stories that nobody made up. A failure names the seed. */
@QuarkusTest
@WithTestResource(RealParts.class)
class FiguresHoldTogetherTest {

    private static final List<String> GROUPINGS = List.of("none", "month", "programme", "organisation");
    private static final String NOW = "2026-04-01T00:00:00Z";
    private static final String SUMMER = "2025-07-15T00:00:00Z";

    /** Contributions are counted at each who worked on it beside the owner. */
    private static final Set<String> OF_NO_SUM = Set.of("contributedTo");

    @Inject
    Inbox inbox;

    @Inject
    FigureRegister figures;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void forgetEverything() {
        Reporting.wipe();
        Reporting.tariffs();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areTheSameInAnyOrderAndWithDuplicates(long seed) {
        Story story = whole(seed);
        inbox.receive(story.events());
        Map<String, JsonNode> inOrder = answers(NOW, "2026-03-31");

        Reporting.wipe();
        Random random = new Random(seed);
        List<ConsumerRecord<String, byte[]>> shuffled = new ArrayList<>(story.events());
        for (int i = 0; i < 40; i++) {
            shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
        }
        Collections.shuffle(shuffled, random);
        inbox.receive(shuffled);

        assertAlike(inOrder, answers(NOW, "2026-03-31"), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 9})
    void neverChangeWhatWasKnownBefore(long seed) {
        Story story = RandomStory.of(PUTTEN, seed);
        inbox.receive(story.events());
        Map<String, JsonNode> before = answers(SUMMER, "2025-06-30");
        int told = story.events().size();

        RandomStory.goOn(story, seed);
        inbox.receive(story.eventsFrom(told));

        assertAlike(before, answers(SUMMER, "2025-06-30"), seed);
        assertNotEquals(rows(before), rows(answers(NOW, "2025-06-30")), "seed " + seed + " told nothing new");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6, 7})
    void addUpToTheWholeByMonthProgrammeAndOrganisation(long seed) {
        inbox.receive(whole(seed).events());
        Map<String, JsonNode> answers = answers(NOW, "2026-03-31");
        List<String> unfit = new ArrayList<>();

        for (CountedFigure<?> figure : figures.all()) {
            Map<String, List<Long>> whole = numbers(figure, answers.get(figure.name() + " none"));
            for (String groupBy : GROUPINGS.subList(1, GROUPINGS.size())) {
                Map<String, List<Long>> parts = numbers(figure, answers.get(figure.name() + " " + groupBy));
                String where = figure.name() + " by " + groupBy + ", ";
                whole.forEach((number, total) -> {
                    List<Long> told = parts.getOrDefault(number, List.of());
                    if (!fit(number, total.get(0), told)) {
                        unfit.add(where + number + ": " + told + " of " + total);
                    }
                });
                parts.keySet().stream()
                        .filter(number -> !whole.containsKey(number))
                        .forEach(number -> unfit.add(where + number + " of nothing"));
            }
        }

        assertEquals(List.of(), unfit, "seed " + seed);
    }

    /** Who or what is counted once in each part may be in two of them, and is one of the whole. */
    private static boolean fit(String number, long total, List<Long> parts) {
        long sum = parts.stream().mapToLong(Long::longValue).sum();
        long most = parts.stream().mapToLong(Long::longValue).max().orElse(0);
        boolean once = number.toLowerCase(Locale.ROOT).contains("persons") || number.equals("crews");
        return parts.stream().allMatch(part -> part >= 0) && (once ? sum >= total && total >= most : sum == total);
    }

    /** In each row: nobody without a result, and no part without its whole. */
    @ParameterizedTest
    @ValueSource(longs = {2, 8})
    void countNobodyWithoutAResult(long seed) {
        inbox.receive(whole(seed).events());
        Map<String, JsonNode> answers = answers(NOW, "2026-03-31");

        for (String groupBy : GROUPINGS) {
            inOrder(answers, "placements", groupBy, "personsPlaced", "placements", "contracts");
            inOrder(answers, "placements", groupBy, "sameOrganisation", "placements");
            inOrder(answers, "ended-benefits", groupBy, "personsExitToWork", "personsBenefitFree");
            inOrder(answers, "ended-benefits", groupBy, "endedBenefits", "personsBenefitFree");
            inOrder(answers, "funnel", groupBy, "persons", "steps");
            inOrder(answers, "funnel", groupBy, "withLeadTime", "steps");
            for (JsonNode row : answers.get("hours-growth " + groupBy).required("rows")) {
                assertTrue(
                        row.required("personsMore").asLong()
                                        + row.required("personsSame").asLong()
                                        + row.required("personsLess").asLong()
                                >= row.required("persons").asLong(),
                        row.toString());
            }
        }
        for (CountedFigure<?> figure : figures.all()) {
            assertTrue(
                    numbers(figure, answers.get(figure.name() + " none")).values().stream()
                            .anyMatch(counts -> counts.get(0) > 0),
                    "seed " + seed + " has nothing for " + figure.name());
        }
    }

    private static void inOrder(Map<String, JsonNode> answers, String figure, String groupBy, String... members) {
        for (JsonNode row : answers.get(figure + " " + groupBy).required("rows")) {
            for (int i = 1; i < members.length; i++) {
                assertTrue(
                        row.required(members[i - 1]).asLong()
                                <= row.required(members[i]).asLong(),
                        figure + " by " + groupBy + ", " + members[i - 1] + ": " + row);
            }
        }
    }

    private static Map<String, JsonNode> rows(Map<String, JsonNode> answers) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        answers.forEach((question, answer) -> rows.put(question, answer.required("rows")));
        return rows;
    }

    /** Each count of each row but for its group, as often as there are groups. */
    private Map<String, List<Long>> numbers(CountedFigure<?> figure, JsonNode answer) {
        Map<String, List<Long>> numbers = new TreeMap<>();
        for (JsonNode row : answer.required("rows")) {
            StringBuilder of = new StringBuilder();
            for (String key : figures.keysOf(figure)) {
                if (!key.equals("group")) {
                    of.append(row.path(key).asText()).append(' ');
                }
            }
            row.properties().forEach(member -> {
                if (!figures.keysOf(figure).contains(member.getKey()) && !OF_NO_SUM.contains(member.getKey())) {
                    add(numbers, of + member.getKey(), member.getValue());
                }
            });
        }
        return numbers;
    }

    private static void add(Map<String, List<Long>> numbers, String name, JsonNode value) {
        if (value.isIntegralNumber()) {
            numbers.computeIfAbsent(name, none -> new ArrayList<>()).add(value.asLong());
        }
        value.properties().forEach(part -> add(numbers, name + "." + part.getKey(), part.getValue()));
    }

    private static Story whole(long seed) {
        Story story = RandomStory.of(PUTTEN, seed);
        RandomStory.goOn(story, seed);
        return story;
    }

    private Map<String, JsonNode> answers(String knownAt, String asOf) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (CountedFigure<?> figure : figures.all()) {
            for (String groupBy : GROUPINGS) {
                String answer = Reporting.read(
                        figure.name(),
                        "periodStart=2025-01-01&periodEnd=2025-12-31&asOf=" + asOf + "&knownAt=" + knownAt + "&groupBy="
                                + groupBy);
                try {
                    answers.put(figure.name() + " " + groupBy, mapper.readTree(answer));
                } catch (JsonProcessingException notJson) {
                    throw new IllegalStateException(answer, notJson);
                }
            }
        }
        return answers;
    }

    private static void assertAlike(Map<String, JsonNode> one, Map<String, JsonNode> other, long seed) {
        one.forEach((question, answer) -> assertEquals(
                answer.toPrettyString(), other.get(question).toPrettyString(), "seed " + seed + ", " + question));
    }
}
