package nl.doorstroom.reporting.step;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.LadderVersion;
import nl.doorstroom.reporting.fact.LadderVersion.Position;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;

/** Ways on the participation ladder: docs/figures/ladder.md. */
public final class LadderSteps {

    /** Nothing is known of where somebody stands. */
    public static final String NOWHERE = "NONE";

    private LadderSteps() {}

    public static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        Map<UUID, List<LadderVersion>> byPerson = new TreeMap<>();
        for (LadderVersion ladder : knowledge.steps(LadderVersion.class)) {
            byPerson.computeIfAbsent(knowledge.personOf(ladder.participantId()), person -> new ArrayList<>())
                    .add(ladder);
        }
        List<Step> steps = new ArrayList<>();
        byPerson.forEach((person, ladders) -> {
            SortedSet<LocalDate> days = new TreeSet<>();
            ladders.forEach(ladder -> ladder.positions().forEach(position -> days.add(position.from())));
            int before = 0;
            for (LocalDate day : days) {
                int since = highest(ladders, day);
                if (since != before) {
                    steps.add(Step.of(idOf(person, day), StepKind.LADDER_CHANGED, person, day)
                            .belongingTo(Attributions.on(day, List.of(person), null, world, definitions))
                            .between(nameOf(before), nameOf(since)));
                }
                before = since;
            }
        });
        return steps;
    }

    /** Of two registrations of one person each proves its own step, so the higher one is proven; 0 for none. */
    private static int highest(List<LadderVersion> ladders, LocalDate day) {
        int highest = 0;
        for (LadderVersion ladder : ladders) {
            int step = 0;
            for (Position position : ladder.positions()) {
                if (!position.from().isAfter(day)) {
                    step = position.step() == null ? 0 : position.step();
                }
            }
            highest = Math.max(highest, step);
        }
        return highest;
    }

    private static String nameOf(int step) {
        return step == 0 ? NOWHERE : String.valueOf(step);
    }

    /** The same from every recount. */
    private static UUID idOf(UUID person, LocalDate day) {
        return UUID.nameUUIDFromBytes((person + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
