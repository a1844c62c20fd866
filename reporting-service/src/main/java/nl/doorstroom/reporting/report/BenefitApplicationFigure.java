package nl.doorstroom.reporting.report;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.step.StepKind;

/** Applications for a benefit: docs/figures/without-benefit.md. */
@Singleton
public class BenefitApplicationFigure
        implements CountedFigure<BenefitApplicationFigure.BenefitApplicationRow>, ListedFigure {

    private static final List<StepKind> LISTED = List.of(StepKind.BENEFIT_APPLIED_FOR);

    private final DataSource database;

    BenefitApplicationFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One kind of benefit of one group.
     *
     * @param group null when all is one group
     * @param kind code of list benefit-kinds
     * @param applications that were registered
     * @param persons how many people applied
     */
    public record BenefitApplicationRow(@Nullable String group, String kind, long applications, long persons) {}

    @Override
    public String name() {
        return "benefit-applications";
    }

    @Override
    public String note() {
        return "Applications of people whom a programme knows; of the other inhabitants nothing is known here.";
    }

    @Override
    public Figure<BenefitApplicationRow> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("counted_on") + " as grouped, to_code,")
                .add("count(*) as applications, count(distinct participant_id) as persons")
                .add("from outcome_step where kind = 'BENEFIT_APPLIED_FOR'")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add("group by grouped, to_code order by grouped, to_code");
        return new Figure<>(
                query.list(
                        database,
                        row -> new BenefitApplicationRow(
                                row.getString("grouped"),
                                row.getString("to_code"),
                                row.getLong("applications"),
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
