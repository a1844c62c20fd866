package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How the hours that people work grow: docs/figures/hours-growth.md. By whole months, so that a frozen row has all it needs. */
@Singleton
public class HoursGrowthFigure implements CountedFigure<HoursGrowthFigure.HoursGrowthRow> {

    private final DataSource database;

    HoursGrowthFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of people.
     *
     * @param group null when all is one group
     * @param persons people who worked in the last whole month of the period and began more than a month before it
     * @param hoursAtStartMedian hours a week in the month after the one in which they began; null when there is nobody
     * @param hoursNowMedian hours a week in the last whole month of the period; null when there is nobody
     * @param growthMedian the difference of each; null when there is nobody
     * @param personsMore those who work more now
     * @param personsSame those who work as much
     * @param personsLess those who work less
     */
    public record HoursGrowthRow(
            @Nullable String group,
            long persons,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal hoursAtStartMedian,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal hoursNowMedian,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal growthMedian,

            long personsMore,
            long personsSame,
            long personsLess) {}

    @Override
    public String name() {
        return "hours-growth";
    }

    @Override
    public String note() {
        return "Hours that were worked, not those that were agreed: a holiday makes a month smaller.";
    }

    @Override
    public Figure<HoursGrowthRow> of(Question question) {
        LocalDate end = question.periodEnd().isBefore(question.horizon()) ? question.periodEnd() : question.horizon();
        LocalDate now = end.plusDays(1).withDayOfMonth(1).minusDays(1).withDayOfMonth(1);
        FigureQuery query = new FigureQuery()
                .add("with worked as (select participant_id, programme_id, organisation,")
                .add("date_trunc('month', counted_on)::date as month, sum(hours) as hours")
                .add("from outcome_step where kind = 'HOURS_WORKED' and")
                .addKnown(question)
                .add("and (?::uuid is null or programme_id = ?)", question.programmeId(), question.programmeId())
                .add("group by 1, 2, 3, 4),")
                .add("""
                        monthly as (
                          select participant_id, programme_id, month, sum(hours) as hours,
                            (array_agg(organisation order by hours desc, organisation))[1] as organisation
                          from worked group by 1, 2, 3),
                        begun as (
                          select participant_id, programme_id, (min(month) + interval '1 month')::date as month
                          from monthly group by 1, 2),
                        weekly as (
                          select participant_id, programme_id, organisation, month,
                            hours * 7 / ((month + interval '1 month')::date - month) as hours
                          from monthly),
                        at_start as (
                          select participant_id, programme_id, hours
                          from weekly join begun using (participant_id, programme_id, month)),
                        compared as (
                          select participant_id, programme_id, weekly.organisation, weekly.month as counted_on,
                            round(weekly.hours, 1) as now, round(coalesce(at_start.hours, 0), 1) as "then"
                          from weekly
                          join begun using (participant_id, programme_id)
                          left join at_start using (participant_id, programme_id)
                          where weekly.month = ? and begun.month < weekly.month and weekly.month >= ?
                            and (?::text is null or weekly.organisation = ?))""", now, question.periodStart(), question.organisation(), question.organisation())
                .add("select " + question.groupBy().sql("counted_on") + " as grouped,")
                .add("count(distinct participant_id) as persons,")
                .add("round((percentile_cont(0.5) within group (order by \"then\"))::numeric, 1) as at_start,")
                .add("round((percentile_cont(0.5) within group (order by now))::numeric, 1) as at_present,")
                .add("round((percentile_cont(0.5) within group (order by now - \"then\"))::numeric, 1) as growth,")
                .add("count(distinct participant_id) filter (where now > \"then\") as more,")
                .add("count(distinct participant_id) filter (where now = \"then\") as same,")
                .add("count(distinct participant_id) filter (where now < \"then\") as less from compared")
                .add(question.groupBy() == Grouping.NONE ? "" : "group by grouped order by grouped");
        return new Figure<>(
                query.list(
                        database,
                        row -> new HoursGrowthRow(
                                row.getString("grouped"),
                                row.getLong("persons"),
                                row.getBigDecimal("at_start"),
                                row.getBigDecimal("at_present"),
                                row.getBigDecimal("growth"),
                                row.getLong("more"),
                                row.getLong("same"),
                                row.getLong("less"))),
                Map.of());
    }
}
