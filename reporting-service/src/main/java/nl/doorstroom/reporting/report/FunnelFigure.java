package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.step.StepKind;

/** Steps on the way from intake to work: docs/figures/funnel.md. */
@Singleton
public class FunnelFigure implements CountedFigure<FunnelFigure.FunnelRow>, ListedFigure {

    private static final List<StepKind> STEPS =
            List.of(StepKind.INTAKE, StepKind.TRAJECTORY_STARTED, StepKind.VACANCY_OFFERED, StepKind.PLACED);

    private final DataSource database;

    FunnelFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One step of one group.
     *
     * @param group null when all is one group
     * @param step INTAKE, TRAJECTORY_STARTED, VACANCY_OFFERED or PLACED
     * @param steps how often it was taken in the period
     * @param persons by how many people
     * @param withLeadTime of how many of these steps the step before is known
     * @param leadDaysMedian days from the step before to this one; null when it is known of none
     * @param sinceStartDaysMedian days from the start of the trajectory to this step; null when it is known of none
     */
    public record FunnelRow(
            @Nullable String group,
            String step,
            long steps,
            long persons,
            long withLeadTime,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal leadDaysMedian,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal sinceStartDaysMedian) {

        static FunnelRow none(@Nullable String group, StepKind step) {
            return new FunnelRow(group, step.name(), 0, 0, 0, null, null);
        }
    }

    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public String note() {
        return "Steps of one period are not taken by the same people; a way without a step is counted at the others.";
    }

    @Override
    public Figure<FunnelRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("counted_on") + " as grouped, kind,")
                .add("count(*) as steps, count(distinct participant_id) as persons, count(days) as with_lead_time,")
                .add("round((percentile_cont(0.5) within group (order by days))::numeric, 1) as lead_days,")
                .add(
                        "round((percentile_cont(0.5) within group (order by days_since_start))::numeric, 1) as since_start")
                .add("from outcome_step where kind in ('INTAKE', 'TRAJECTORY_STARTED', 'VACANCY_OFFERED', 'PLACED')")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add("group by grouped, kind order by grouped");
        Map<@Nullable String, Map<String, FunnelRow>> groups = new LinkedHashMap<>();
        if (question.groupBy() == Grouping.NONE) {
            groups.put(null, new LinkedHashMap<>());
        }
        for (FunnelRow row : query.list(
                database,
                row -> new FunnelRow(
                        row.getString("grouped"),
                        row.getString("kind"),
                        row.getLong("steps"),
                        row.getLong("persons"),
                        row.getLong("with_lead_time"),
                        row.getBigDecimal("lead_days"),
                        row.getBigDecimal("since_start")))) {
            groups.computeIfAbsent(row.group(), group -> new LinkedHashMap<>()).put(row.step(), row);
        }
        List<FunnelRow> rows = new ArrayList<>();
        groups.forEach((group, steps) -> {
            for (StepKind step : STEPS) {
                FunnelRow row = steps.get(step.name());
                rows.add(row == null ? FunnelRow.none(group, step) : row);
            }
        });
        return new Figure<>(rows, Map.of());
    }

    @Override
    public List<String> kinds() {
        return STEPS.stream().map(StepKind::name).toList();
    }

    @Override
    public FigureQuery results(Question question) {
        return FigureQuery.listingSteps(question, STEPS);
    }
}
