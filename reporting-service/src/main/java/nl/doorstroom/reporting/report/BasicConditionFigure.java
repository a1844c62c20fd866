package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.step.StepKind;

/** Whether basic conditions that came in order stayed so: docs/figures/basic-conditions.md. */
@Singleton
public class BasicConditionFigure implements CountedFigure<BasicConditionFigure.BasicConditionRow>, ListedFigure {

    private static final List<String> STATES =
            List.of("PENDING", "KEPT", "LOST", "UNKNOWN", "NOT_APPLICABLE", "EXCLUDED");

    private static final List<StepKind> LISTED = List.of(StepKind.CONDITION_IN_ORDER);

    private final DataSource database;

    BasicConditionFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One condition of one group.
     *
     * @param group null when all is one group
     * @param condition code of list basic-conditions
     * @param cameInOrder how often it came in order in the period
     * @param persons of how many people
     * @param states of these, what is known of them 26 weeks later
     * @param rate kept of kept and lost; null when there are neither
     */
    public record BasicConditionRow(
            @Nullable String group,
            String condition,
            long cameInOrder,
            long persons,
            Map<String, Long> states,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal rate) {}

    @Override
    public String name() {
        return "basic-conditions";
    }

    @Override
    public String note() {
        return "UNKNOWN and PENDING are in no rate; a condition of which nothing else was stated stays as it was.";
    }

    @Override
    public Figure<BasicConditionRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("counted_on") + " as grouped, to_code, count(*) as times,")
                .add("count(distinct participant_id) as persons");
        for (String state : STATES) {
            query.add(
                    ", count(*) filter (where case when due_on > ? then 'PENDING' else result end = ?) as " + state,
                    question.horizon(),
                    state);
        }
        query.add("from outcome_step where kind = 'CONDITION_IN_ORDER'")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add("group by grouped, to_code order by grouped, to_code");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> states = new LinkedHashMap<>();
                    for (String state : STATES) {
                        states.put(state, row.getLong(state));
                    }
                    return new BasicConditionRow(
                            row.getString("grouped"),
                            row.getString("to_code"),
                            row.getLong("times"),
                            row.getLong("persons"),
                            states,
                            Rate.of(row.getLong("KEPT"), row.getLong("KEPT") + row.getLong("LOST")));
                }),
                Map.of());
    }

    @Override
    public List<String> kinds() {
        return LISTED.stream().map(StepKind::name).toList();
    }

    @Override
    public FigureQuery results(Question question) {
        return FigureQuery.listingSteps(question, LISTED);
    }
}
