package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The work that crews did: docs/figures/crew-work.md. Straight from the facts, which name nobody. */
@Singleton
public class CrewWorkFigure implements CountedFigure<CrewWorkFigure.CrewWorkRow> {

    private final DataSource database;

    CrewWorkFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One kind of work of one group, in one unit.
     *
     * @param group null when all is one group
     * @param kind code of list work-kinds
     * @param unit code of list work-units; null for work of which no quantity was recorded
     * @param records how often it was recorded
     * @param hours of all who did it together
     * @param quantity how much was done, in that unit; null without one
     */
    public record CrewWorkRow(
            @Nullable String group,
            String kind,
            @Nullable String unit,
            long records,
            BigDecimal hours,
            @Nullable BigDecimal quantity) {}

    @Override
    public String name() {
        return "crew-work";
    }

    @Override
    public String note() {
        return "Work that nobody recorded is not there; quantities of different units cannot be added.";
    }

    @Override
    public Figure<CrewWorkRow> of(Question question) {
        return new Figure<>(
                new FigureQuery()
                        .add("""
                                with newest as (
                                  select distinct on (aggregate_id) type, valid_from as counted_on,
                                    (payload ->> 'programmeId')::uuid as programme_id,
                                    payload ->> 'organisation' as organisation, payload ->> 'kind' as kind,
                                    payload ->> 'unit' as unit, (payload ->> 'hours')::numeric as hours,
                                    (payload ->> 'quantity')::numeric as quantity
                                  from fact
                                  where type in ('crew-work-recorded', 'crew-work-annulled') and recorded_at <= ?
                                  order by aggregate_id, aggregate_version desc)""", question.knownAt().atOffset(ZoneOffset.UTC))
                        .add("select " + question.groupBy().sql("counted_on") + " as grouped, kind, unit,")
                        .add("count(*) as records, sum(hours) as hours, sum(quantity) as quantity from newest")
                        .add("where type = 'crew-work-recorded' and counted_on <= ?", question.asOf())
                        .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                        .addBelonging(question)
                        .add("group by grouped, kind, unit order by grouped, kind, unit")
                        .list(
                                database,
                                row -> new CrewWorkRow(
                                        row.getString("grouped"),
                                        row.getString("kind"),
                                        row.getString("unit"),
                                        row.getLong("records"),
                                        row.getBigDecimal("hours"),
                                        row.getBigDecimal("quantity"))),
                Map.of());
    }
}
