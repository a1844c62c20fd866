package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.lastingwork.CheckState;

/** Whether the work of a period's placements lasted: docs/figures/lasting-work.md. */
@Singleton
public class LastingWorkFigure implements CountedFigure<LastingWorkFigure.LastingWorkRow> {

    private static final List<CheckState> STATES = List.of(
            CheckState.SUSTAINED,
            CheckState.NOT_SUSTAINED,
            CheckState.UNKNOWN,
            CheckState.PENDING,
            CheckState.EXCLUDED);

    private static final int RATE_DECIMALS = 4;

    private final DataSource database;

    LastingWorkFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of placements at one check week, in one of the two measures.
     *
     * @param group null when all is one group
     * @param variant {@code jobSustained}: work; {@code exitSustained}: work, and no covered benefit beside it
     * @param rate sustained of sustained and not sustained; null when there are neither
     */
    public record LastingWorkRow(
            @Nullable String group,
            int week,
            String variant,
            Map<String, Long> states,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal rate) {}

    @Override
    public String name() {
        return "lasting-work";
    }

    @Override
    public String note() {
        return "UNKNOWN and PENDING are in no rate; many unknowns say that contracts are not confirmed.";
    }

    @Override
    public Figure<LastingWorkRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("with asked as (select *, check_date > ? as pending from outcome_check where", question.horizon())
                .addHolding(question)
                .add("and placement_date between ? and ?)", question.periodStart(), question.periodEnd())
                .add("select " + question.groupBy().sql("placement_date") + " as grouped, week, variant,")
                .add("case when pending then 'PENDING' else answer end as state, count(*) as times from asked,")
                .add("lateral (values ('exitSustained', exit_when_due), ('jobSustained', job_when_due))")
                .add("  as measure (variant, answer)")
                .add("group by grouped, week, variant, state order by grouped, week, variant, state");
        Map<Cell, Map<String, Long>> counts = new TreeMap<>();
        query.list(
                database,
                row -> counts.computeIfAbsent(
                                new Cell(
                                        row.getString("grouped") == null ? "" : row.getString("grouped"),
                                        row.getInt("week"),
                                        row.getString("variant")),
                                cell -> new LinkedHashMap<>())
                        .put(row.getString("state"), row.getLong("times")));
        if (question.groupBy() == Grouping.NONE) {
            for (int week : question.definitions().checkWeeks()) {
                counts.putIfAbsent(new Cell("", week, "exitSustained"), Map.of());
                counts.putIfAbsent(new Cell("", week, "jobSustained"), Map.of());
            }
        }
        List<LastingWorkRow> rows = new ArrayList<>();
        counts.forEach((cell, states) -> rows.add(cell.row(states)));
        return new Figure<>(rows, Map.of());
    }

    private record Cell(String group, int week, String variant) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byGroup = group.compareTo(other.group);
            int byWeek = Integer.compare(week, other.week);
            return byGroup != 0 ? byGroup : byWeek != 0 ? byWeek : variant.compareTo(other.variant);
        }

        LastingWorkRow row(Map<String, Long> counts) {
            Map<String, Long> states = new LinkedHashMap<>();
            for (CheckState state : STATES) {
                states.put(state.name(), counts.getOrDefault(state.name(), 0L));
            }
            long sustained = counts.getOrDefault(CheckState.SUSTAINED.name(), 0L);
            long answered = sustained + counts.getOrDefault(CheckState.NOT_SUSTAINED.name(), 0L);
            BigDecimal rate = answered == 0
                    ? null
                    : BigDecimal.valueOf(sustained)
                            .divide(BigDecimal.valueOf(answered), RATE_DECIMALS, RoundingMode.HALF_UP);
            return new LastingWorkRow(group.isEmpty() ? null : group, week, variant, states, rate);
        }
    }
}
