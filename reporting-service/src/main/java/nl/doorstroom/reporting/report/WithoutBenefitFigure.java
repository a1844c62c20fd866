package nl.doorstroom.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.step.StepKind;

/** Placements of people who had no benefit, and whether they had none later: docs/figures/without-benefit.md. */
@Singleton
public class WithoutBenefitFigure implements CountedFigure<WithoutBenefitFigure.WithoutBenefitRow>, ListedFigure {

    private static final List<String> STATES = List.of("PENDING", "NO_BENEFIT", "BENEFIT", "EXCLUDED");

    private static final List<StepKind> LISTED = List.of(StepKind.PLACED_WITHOUT_BENEFIT);

    private final DataSource database;

    WithoutBenefitFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One check of one group.
     *
     * @param group null when all is one group
     * @param week how many weeks after the placement it is looked
     * @param placements of people without a benefit
     * @param personsPlaced how many people these are
     * @param states of these placements, whether the person has a benefit then
     */
    public record WithoutBenefitRow(
            @Nullable String group, int week, long placements, long personsPlaced, Map<String, Long> states) {}

    @Override
    public String name() {
        return "without-benefit";
    }

    @Override
    public String note() {
        return "Who had no benefit and has none later might have had none without work too; nobody can know.";
    }

    @Override
    public Figure<WithoutBenefitRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("counted_on") + " as grouped, to_code::int as week,")
                .add("count(*) as placements, count(distinct participant_id) as persons");
        for (String state : STATES) {
            query.add(
                    ", count(*) filter (where case when due_on > ? then 'PENDING' else result end = ?) as " + state,
                    question.horizon(),
                    state);
        }
        query.add("from outcome_step where kind = 'PLACED_WITHOUT_BENEFIT'")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add("group by grouped, week order by grouped, week");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> states = new LinkedHashMap<>();
                    for (String state : STATES) {
                        states.put(state, row.getLong(state));
                    }
                    return new WithoutBenefitRow(
                            row.getString("grouped"),
                            row.getInt("week"),
                            row.getLong("placements"),
                            row.getLong("persons"),
                            states);
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
