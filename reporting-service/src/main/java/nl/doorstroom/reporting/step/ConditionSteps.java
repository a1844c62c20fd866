package nl.doorstroom.reporting.step;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attributions;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.ConditionVersion;
import nl.doorstroom.reporting.fact.ConditionVersion.Statement;
import nl.doorstroom.reporting.history.Knowledge;
import nl.doorstroom.reporting.history.World;

/** Whether basic conditions stay in order: docs/figures/basic-conditions.md. */
public final class ConditionSteps {

    private static final String IN_ORDER = "OP_ORDE";
    private static final String UNKNOWN = "ONBEKEND";
    private static final String NOT_APPLICABLE = "NIET_VAN_TOEPASSING";
    private static final int DAYS_OF_A_WEEK = 7;

    private ConditionSteps() {}

    private record Condition(UUID person, String code) {}

    public static List<Step> in(Knowledge knowledge, DefinitionSet definitions) {
        World world = knowledge.asOf(LocalDate.MAX);
        Map<Condition, NavigableMap<LocalDate, Statement>> conditions = new HashMap<>();
        for (ConditionVersion version : knowledge.steps(ConditionVersion.class)) {
            Condition condition = new Condition(knowledge.personOf(version.participantId()), version.condition());
            NavigableMap<LocalDate, Statement> statements =
                    conditions.computeIfAbsent(condition, any -> new TreeMap<>());
            version.statements()
                    .forEach((day, statement) -> statements.merge(
                            day,
                            statement,
                            (one, other) -> other.recordedAt().isBefore(one.recordedAt()) ? one : other));
        }
        List<Step> steps = new ArrayList<>();
        conditions.forEach((condition, statements) -> {
            String before = null;
            for (Map.Entry<LocalDate, Statement> entry : statements.entrySet()) {
                LocalDate day = entry.getKey();
                String status = entry.getValue().status();
                if (status.equals(IN_ORDER) && !IN_ORDER.equals(before)) {
                    LocalDate due = day.plusDays((long) DAYS_OF_A_WEEK * definitions.conditionWeeks());
                    StepResult result = world.outOfScope(condition.person, due)
                            ? StepResult.EXCLUDED
                            : result(statements.subMap(day, false, due, true));
                    steps.add(Step.of(idOf(condition, day), StepKind.CONDITION_IN_ORDER, condition.person, day)
                            .belongingTo(Attributions.on(day, List.of(condition.person), null, world, definitions))
                            .between(null, condition.code)
                            .due(due, result));
                }
                before = status;
            }
        });
        return steps;
    }

    /** @param afterwards what was stated of the days after it came in order, up to the day on which it is looked at */
    private static StepResult result(NavigableMap<LocalDate, Statement> afterwards) {
        @Nullable String last = null;
        for (Statement statement : afterwards.values()) {
            last = statement.status();
            if (!last.equals(IN_ORDER) && !last.equals(UNKNOWN) && !last.equals(NOT_APPLICABLE)) {
                return StepResult.LOST;
            }
        }
        if (last == null || last.equals(IN_ORDER)) {
            return StepResult.KEPT;
        }
        return last.equals(UNKNOWN) ? StepResult.UNKNOWN : StepResult.NOT_APPLICABLE;
    }

    /** The same from every recount. */
    private static UUID idOf(Condition condition, LocalDate day) {
        return UUID.nameUUIDFromBytes(
                (condition.person + " " + condition.code + " " + day).getBytes(StandardCharsets.UTF_8));
    }
}
