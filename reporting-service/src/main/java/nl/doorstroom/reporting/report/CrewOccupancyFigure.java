package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How much of their places crews used: docs/figures/crew-occupancy.md.
 *
 * <p>Straight from the facts, in which a place stays when the person who had it is forgotten.
 */
@Singleton
public class CrewOccupancyFigure implements CountedFigure<CrewOccupancyFigure.CrewOccupancyRow> {

    private final DataSource database;

    CrewOccupancyFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of crews.
     *
     * @param group null when all is one group
     * @param crews crews that had places in the period
     * @param placeDaysAvailable places that crews had, each counted once for each day
     * @param placeDaysFilled places that somebody had, each counted once for each day
     * @param occupancy filled of available; null when nothing was available
     */
    public record CrewOccupancyRow(
            @Nullable String group,
            long crews,
            long placeDaysAvailable,
            long placeDaysFilled,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal occupancy) {}

    @Override
    public String name() {
        return "crew-occupancy";
    }

    @Override
    public String note() {
        return "Days after asOf, or after the day of knownAt, are counted neither as available nor as filled.";
    }

    @Override
    public Figure<CrewOccupancyRow> of(Question question) {
        OffsetDateTime knownAt = question.knownAt().atOffset(ZoneOffset.UTC);
        FigureQuery query = new FigureQuery()
                .add(
                        "with asked as (select ?::date as from_day, least(?::date, ?::date) as to_day),",
                        question.periodStart(),
                        question.periodEnd(),
                        question.horizon())
                .add("""
                        known as (
                          select event_id, supersedes, type, aggregate_id, aggregate_version, valid_from, payload
                          from fact
                          where type in ('crew-opened', 'crew-capacity-changed', 'crew-closed', 'crew-place-taken',
                              'crew-place-freed', 'programme-published')
                            and recorded_at <= ?),
                        told as (
                          select * from known
                          where not exists (select from known later where later.supersedes = known.event_id)),
                        programme as (
                          select distinct on (aggregate_id) aggregate_id as programme_id,
                            payload ->> 'organisation' as organisation
                          from told where type = 'programme-published'
                          order by aggregate_id, aggregate_version desc),
                        crew as (
                          select distinct on (aggregate_id) aggregate_id as crew_id,
                            (payload ->> 'programmeId')::uuid as programme_id
                          from told where type in ('crew-opened', 'crew-capacity-changed')
                          order by aggregate_id, aggregate_version desc),
                        closed as (
                          select distinct on (aggregate_id) aggregate_id as crew_id, valid_from as last_day
                          from told where type = 'crew-closed' order by aggregate_id, aggregate_version desc),
                        capacity as (
                          select distinct on (aggregate_id, valid_from) aggregate_id as crew_id, valid_from,
                            (payload ->> 'capacity')::int as places
                          from told where type in ('crew-opened', 'crew-capacity-changed')
                          order by aggregate_id, valid_from, aggregate_version desc),
                        seats as (
                          select crew_id, places, valid_from as from_day,
                            coalesce(lead(valid_from) over (partition by crew_id order by valid_from) - 1, 'infinity') as until
                          from capacity),
                        taken as (
                          select aggregate_id as place_id, (payload ->> 'crewId')::uuid as crew_id,
                            min(valid_from) as from_day
                          from told where type = 'crew-place-taken' group by 1, 2),
                        freed as (
                          select aggregate_id as place_id, min(valid_from) as freed_on
                          from told where type = 'crew-place-freed' group by 1),
                        span as (
                          select crew_id, from_day, least(until, coalesce(last_day, 'infinity')) as to_day,
                            places as available, 0 as filled
                          from seats left join closed using (crew_id)
                          union all
                          select crew_id, from_day, coalesce(freed_on - 1, 'infinity'), 0, 1
                          from taken left join freed using (place_id)),""", knownAt);
        if (question.groupBy() == Grouping.MONTH) {
            query.add("""
                    bucket as (
                      select greatest(month::date, asked.from_day) as from_day,
                        least((month + interval '1 month')::date - 1, asked.to_day) as to_day
                      from asked, generate_series(
                        date_trunc('month', greatest(asked.from_day, (select min(from_day) from span))),
                        asked.to_day, interval '1 month') as month),""");
        } else {
            query.add("bucket as (select * from asked where from_day <= to_day),");
        }
        query.add("""
                        dated as (
                          select crew_id, programme_id, organisation, bucket.from_day as counted_on,
                            available * days as available, filled * days as filled
                          from span
                          join bucket on span.from_day <= bucket.to_day and span.to_day >= bucket.from_day
                          cross join lateral (
                            select least(span.to_day, bucket.to_day) - greatest(span.from_day, bucket.from_day) + 1 as days
                          ) as overlap
                          join crew using (crew_id) left join programme using (programme_id))""")
                .add("select " + question.groupBy().sql("counted_on")
                        + " as grouped, count(distinct crew_id) as crews,")
                .add("coalesce(sum(available), 0) as available, coalesce(sum(filled), 0) as filled from dated where")
                .addBelonging(question)
                .add(question.groupBy() == Grouping.NONE ? "" : "group by grouped order by grouped");
        return new Figure<>(
                query.list(
                        database,
                        row -> new CrewOccupancyRow(
                                row.getString("grouped"),
                                row.getLong("crews"),
                                row.getLong("available"),
                                row.getLong("filled"),
                                Rate.of(row.getLong("filled"), row.getLong("available")))),
                Map.of());
    }
}
