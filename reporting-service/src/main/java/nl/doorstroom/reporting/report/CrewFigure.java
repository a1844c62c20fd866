package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Places of crews in a period: docs/figures/crews.md.
 *
 * <p>Straight from the facts: what happened to a place is counted as it is told, unless a fact that is known replaces it.
 */
@Singleton
public class CrewFigure implements CountedFigure<CrewFigure.CrewRow> {

    private static final List<String> CAUSES =
            List.of("PLACEMENT", "PLACEMENT_ANNULLED", "TRAJECTORY_ENDED", "TRANSFER", "WITHDRAWN");

    private final DataSource database;

    CrewFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of places.
     *
     * @param group null when all is one group
     * @param placesRefilled those of the places that came free in the period that someone has taken again
     * @param placesOpen the others of them
     * @param daysToRefillMedian of the refilled places, from the first free day to the first day of who came next; null
     *     when there are none
     * @param daysToRefillMaximum the same of the place that stayed free longest
     * @param offers offers of places that came free in the period; an offer of a new place counts on its own day
     */
    public record CrewRow(
            @Nullable String group,
            long placesTaken,
            long placesFreed,
            Map<String, Long> placesFreedBy,
            long placesRefilled,
            long placesOpen,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal daysToRefillMedian,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Integer daysToRefillMaximum,

            long offers,
            long offersDeclined,
            long offersExpired) {}

    @Override
    public String name() {
        return "crews";
    }

    @Override
    public String note() {
        return "A place that is offered again after a refusal counts as another offer; one that is not filled again"
                + " because the crew became smaller stays open.";
    }

    @Override
    public Figure<CrewRow> of(Question question) {
        FigureQuery query = dated(question)
                .add("select " + question.groupBy().sql("counted_on") + " as grouped")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-taken') as taken")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-freed') as freed")
                .add(", count(distinct aggregate_id) filter (where days_to_refill is not null) as refilled")
                .add(", round((percentile_cont(0.5) within group (order by days_to_refill))::numeric, 1) as median")
                .add(", max(days_to_refill) as maximum")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-offered') as offers")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-offer-declined') as declined")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-offer-expired') as expired");
        for (String cause : CAUSES) {
            query.add(
                    ", count(distinct aggregate_id) filter (where type = 'crew-place-freed' and cause = ?) as " + cause,
                    cause);
        }
        query.add("from dated where counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addBelonging(question)
                .add(question.groupBy() == Grouping.NONE ? "" : "group by grouped order by grouped");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> causes = new LinkedHashMap<>();
                    for (String cause : CAUSES) {
                        causes.put(cause, row.getLong(cause));
                    }
                    long freed = row.getLong("freed");
                    long refilled = row.getLong("refilled");
                    return new CrewRow(
                            row.getString("grouped"),
                            row.getLong("taken"),
                            freed,
                            causes,
                            refilled,
                            freed - refilled,
                            row.getBigDecimal("median"),
                            row.getObject("maximum", Integer.class),
                            row.getLong("offers"),
                            row.getLong("declined"),
                            row.getLong("expired"));
                }),
                Map.of());
    }

    /**
     * What is told of places and offers, each with the day on which it is counted and with whose it is. Knowledge comes
     * before the world: a day that was corrected is not what it was, even where the right one has not come yet.
     */
    private static FigureQuery dated(Question question) {
        OffsetDateTime knownAt = question.knownAt().atOffset(ZoneOffset.UTC);
        return new FigureQuery()
                .add("""
                        with known as (
                          select event_id, supersedes, type, aggregate_id, valid_from, payload ->> 'cause' as cause,
                            (payload ->> 'crewId')::uuid as crew_id, (payload ->> 'freedPlaceId')::uuid as freed_place_id
                          from fact
                          where type in ('crew-place-taken', 'crew-place-freed', 'crew-place-offered',
                              'crew-place-offer-declined', 'crew-place-offer-expired')
                            and recorded_at <= ?),""", knownAt)
                .add("""
                        told as (
                          select * from known
                          where not exists (select from known later where later.supersedes = known.event_id)
                            and valid_from <= ?),""", question.asOf())
                .add("""
                        crew as (
                          select distinct on (aggregate_id) aggregate_id as crew_id,
                            (payload ->> 'programmeId')::uuid as programme_id
                          from fact where type in ('crew-opened', 'crew-capacity-changed') and recorded_at <= ?
                          order by aggregate_id, aggregate_version desc),""", knownAt)
                .add("""
                        programme as (
                          select distinct on (aggregate_id) aggregate_id as programme_id,
                            payload ->> 'organisation' as organisation
                          from fact where type = 'programme-published' and recorded_at <= ?
                          order by aggregate_id, aggregate_version desc),""", knownAt)
                .add("""
                        freed as (
                          select aggregate_id as place_id, min(valid_from) as freed_on
                          from told where type = 'crew-place-freed' group by aggregate_id),
                        refill as (
                          select freed_place_id as place_id, min(valid_from) as refilled_on
                          from told where type = 'crew-place-taken' group by freed_place_id),
                        offer as (
                          select aggregate_id as offer_id, min(coalesce(freed_on, valid_from)) as offer_counted_on
                          from told left join freed on freed.place_id = told.freed_place_id
                          where type = 'crew-place-offered' group by aggregate_id),
                        dated as (
                          select type, aggregate_id, cause, programme_id, organisation,
                            coalesce(offer_counted_on, valid_from) as counted_on,
                            refilled_on - valid_from as days_to_refill
                          from told
                          left join offer on offer_id = aggregate_id
                          left join refill on type = 'crew-place-freed' and refill.place_id = aggregate_id
                          left join crew using (crew_id)
                          left join programme using (programme_id))""");
    }
}
