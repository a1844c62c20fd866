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

/** Alternatives for paid work, and whether there is paid work later: docs/figures/alternatives.md. */
@Singleton
public class AlternativeFigure implements CountedFigure<AlternativeFigure.AlternativeRow>, ListedFigure {

    private static final List<String> STATES = List.of("PENDING", "PAID", "NOT_PAID", "UNKNOWN", "EXCLUDED");

    private static final List<StepKind> LISTED = List.of(StepKind.ALTERNATIVE_STARTED, StepKind.ALTERNATIVE_ENDED);

    private final DataSource database;

    AlternativeFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One kind of alternative of one group.
     *
     * @param group null when all is one group
     * @param kind code of list alternative-kinds
     * @param started alternatives that began in the period
     * @param personsStarted how many people began one
     * @param states of those that began, whether the person has paid work 52 weeks later
     * @param rate PAID of PAID and NOT_PAID; null when there are neither
     * @param ended alternatives of which the last day lies in the period, whenever they began
     * @param daysMedian from the first to the last day of those that ended; null when there are none
     */
    public record AlternativeRow(
            @Nullable String group,
            String kind,
            long started,
            long personsStarted,
            Map<String, Long> states,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal rate,

            long ended,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal daysMedian) {}

    @Override
    public String name() {
        return "alternatives";
    }

    @Override
    public String note() {
        return "UNKNOWN and PENDING are in no rate; an alternative is worth something without paid work after it.";
    }

    @Override
    public Figure<AlternativeRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("counted_on") + " as grouped, to_code,")
                .add("count(*) filter (where kind = 'ALTERNATIVE_STARTED') as started,")
                .add("count(distinct participant_id) filter (where kind = 'ALTERNATIVE_STARTED') as persons,")
                .add("count(*) filter (where kind = 'ALTERNATIVE_ENDED') as ended,")
                .add("round((percentile_cont(0.5) within group (order by days)")
                .add("  filter (where kind = 'ALTERNATIVE_ENDED'))::numeric, 1) as days_median");
        for (String state : STATES) {
            query.add(
                    ", count(*) filter (where case when due_on > ? then 'PENDING' else result end = ?) as " + state,
                    question.horizon(),
                    state);
        }
        query.add("from outcome_step where kind in ('ALTERNATIVE_STARTED', 'ALTERNATIVE_ENDED')")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add("group by grouped, to_code order by grouped, to_code");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> states = new LinkedHashMap<>();
                    for (String state : STATES) {
                        states.put(state, row.getLong(state));
                    }
                    return new AlternativeRow(
                            row.getString("grouped"),
                            row.getString("to_code"),
                            row.getLong("started"),
                            row.getLong("persons"),
                            states,
                            Rate.of(row.getLong("PAID"), row.getLong("PAID") + row.getLong("NOT_PAID")),
                            row.getLong("ended"),
                            row.getBigDecimal("days_median"));
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
