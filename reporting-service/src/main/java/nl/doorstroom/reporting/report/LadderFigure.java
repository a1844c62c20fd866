package nl.doorstroom.reporting.report;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.step.StepKind;

/** Changes of step on the participation ladder in a period: docs/figures/ladder.md. */
@Singleton
public class LadderFigure implements CountedFigure<LadderFigure.LadderRow>, ListedFigure {

    private static final List<StepKind> LISTED = List.of(StepKind.LADDER_CHANGED);

    private final DataSource database;

    LadderFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One cell of the matrix of one group; a cell in which nothing happened is left out.
     *
     * @param group null when all is one group
     * @param from the step before: 1 to 6, or NONE when nothing was known
     * @param to the step since: 1 to 6, or NONE when nothing is known any more
     * @param changes how often somebody went from the one to the other
     * @param persons how many people did
     */
    public record LadderRow(@Nullable String group, String from, String to, long changes, long persons) {}

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public String note() {
        return "A person who changes twice is counted twice; a first step that becomes known is a change from NONE.";
    }

    @Override
    public Figure<LadderRow> of(Question question) {
        return new Figure<>(
                new FigureQuery()
                        .add("select " + question.groupBy().sql("counted_on") + " as grouped, from_code, to_code,")
                        .add("count(*) as changes, count(distinct participant_id) as persons")
                        .add("from outcome_step where kind = 'LADDER_CHANGED'")
                        .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                        .addHolding(question)
                        .add("group by grouped, from_code, to_code order by grouped, from_code, to_code")
                        .list(
                                database,
                                row -> new LadderRow(
                                        row.getString("grouped"),
                                        row.getString("from_code"),
                                        row.getString("to_code"),
                                        row.getLong("changes"),
                                        row.getLong("persons"))),
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
