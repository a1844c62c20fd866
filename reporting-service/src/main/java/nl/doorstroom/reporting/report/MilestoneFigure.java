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

/** Milestones of a period: docs/figures/milestones.md. */
@Singleton
public class MilestoneFigure implements CountedFigure<MilestoneFigure.MilestoneRow>, ListedFigure {

    private static final List<String> GAP_KINDS = List.of(
            "SKILL",
            "CERTIFICATE",
            "HOURS",
            "MOBILITY",
            "BASIC_CONDITION",
            "WORKPLACE_ADJUSTMENT",
            "LANGUAGE",
            "SHIFTS",
            "START_DATE",
            "NONE");

    private static final List<StepKind> LISTED =
            List.of(StepKind.MILESTONE_PLANNED, StepKind.MILESTONE_REACHED, StepKind.MILESTONE_DROPPED);

    private final DataSource database;

    MilestoneFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of milestones.
     *
     * @param group null when all is one group
     * @param planned milestones that were planned in the period
     * @param reached milestones that were reached in the period, whenever they were planned
     * @param dropped milestones that were found no longer to be needed in the period
     * @param personsReached how many people reached one
     * @param daysToReachMedian from the day of planning to the day of reaching, of those that were reached; null when that
     *     is known of none
     * @param reachedByGapKind those that were reached by the kind of gap of a match that they close; NONE for none
     */
    public record MilestoneRow(
            @Nullable String group,
            long planned,
            long reached,
            long dropped,
            long personsReached,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal daysToReachMedian,

            Map<String, Long> reachedByGapKind) {}

    @Override
    public String name() {
        return "milestones";
    }

    @Override
    public String note() {
        return "Milestones that were reached in a period need not be those that were planned in it.";
    }

    @Override
    public Figure<MilestoneRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("counted_on") + " as grouped,")
                .add("count(*) filter (where kind = 'MILESTONE_PLANNED') as planned,")
                .add("count(*) filter (where kind = 'MILESTONE_REACHED') as reached,")
                .add("count(*) filter (where kind = 'MILESTONE_DROPPED') as dropped,")
                .add("count(distinct participant_id) filter (where kind = 'MILESTONE_REACHED') as persons,")
                .add("round((percentile_cont(0.5) within group (order by days)")
                .add("  filter (where kind = 'MILESTONE_REACHED'))::numeric, 1) as days_to_reach");
        for (String kind : GAP_KINDS) {
            query.add(", count(*) filter (where kind = 'MILESTONE_REACHED' and to_code = ?) as gap_" + kind, kind);
        }
        query.add("from outcome_step")
                .add("where kind in ('MILESTONE_PLANNED', 'MILESTONE_REACHED', 'MILESTONE_DROPPED')")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add(question.groupBy() == Grouping.NONE ? "" : "group by grouped order by grouped");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> kinds = new LinkedHashMap<>();
                    for (String kind : GAP_KINDS) {
                        kinds.put(kind, row.getLong("gap_" + kind));
                    }
                    return new MilestoneRow(
                            row.getString("grouped"),
                            row.getLong("planned"),
                            row.getLong("reached"),
                            row.getLong("dropped"),
                            row.getLong("persons"),
                            row.getBigDecimal("days_to_reach"),
                            kinds);
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
