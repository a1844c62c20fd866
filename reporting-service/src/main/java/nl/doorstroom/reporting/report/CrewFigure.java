package nl.doorstroom.reporting.report;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/**
 * Places of crews in a period: docs/figures/crews.md.
 *
 * <p>Straight from the facts: taking, freeing and offering a place are counted as they are told, and no rule stands
 * between.
 */
@Singleton
public class CrewFigure {

    private static final List<String> CAUSES = List.of("PLACEMENT", "TRAJECTORY_ENDED", "TRANSFER", "WITHDRAWN");

    private final DataSource database;

    CrewFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of places.
     *
     * @param group null when all is one group
     * @param offers offers of places that came free in the period; an offer of a new place counts on its own day
     */
    public record Row(
            @Nullable String group,
            long placesTaken,
            long placesFreed,
            Map<String, Long> placesFreedBy,
            long offers,
            long offersDeclined,
            long offersExpired) {}

    public Figure<Row> of(Question question) {
        FigureQuery query = new FigureQuery()
                .add("with told as (select type, aggregate_id, valid_from, payload from fact")
                .add("  where type in ('crew-place-taken', 'crew-place-freed', 'crew-place-offered',")
                .add("    'crew-place-offer-declined', 'crew-place-offer-expired')")
                .add(
                        "  and recorded_at <= ? and valid_from <= ?),",
                        question.knownAt().atOffset(ZoneOffset.UTC),
                        question.asOf())
                .add("crew as (select distinct on (aggregate_id) aggregate_id as crew_id,")
                .add("    (payload ->> 'programmeId')::uuid as programme_id")
                .add(
                        "  from fact where type in ('crew-opened', 'crew-capacity-changed') and recorded_at <= ?",
                        question.knownAt().atOffset(ZoneOffset.UTC))
                .add("  order by aggregate_id, aggregate_version desc),")
                .add("freed as (select aggregate_id as place_id, min(valid_from) as freed_on")
                .add("  from told where type = 'crew-place-freed' group by aggregate_id),")
                .add("offer as (select aggregate_id as offer_id, min(coalesce(freed_on, valid_from)) as counted_on")
                .add("  from told left join freed on place_id = (payload ->> 'freedPlaceId')::uuid")
                .add("  where type = 'crew-place-offered' group by aggregate_id),")
                .add("dated as (select type, aggregate_id, payload ->> 'cause' as cause, programme_id,")
                .add("    coalesce(offer.counted_on, valid_from) as counted_on")
                .add("  from told left join offer on offer_id = aggregate_id")
                .add("  left join crew on crew.crew_id = (payload ->> 'crewId')::uuid)")
                .add("select " + question.groupBy().sql("counted_on") + " as grouped")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-taken') as taken")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-freed') as freed")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-offered') as offers")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-offer-declined') as declined")
                .add(", count(distinct aggregate_id) filter (where type = 'crew-place-offer-expired') as expired");
        for (String cause : CAUSES) {
            query.add(
                    ", count(distinct aggregate_id) filter (where type = 'crew-place-freed' and cause = ?) as " + cause,
                    cause);
        }
        query.add("from dated where counted_on between ? and ?", question.periodStart(), question.periodEnd())
                .add("and (?::uuid is null or programme_id = ?)", question.programmeId(), question.programmeId())
                .add(question.groupBy() == Grouping.NONE ? "" : "group by grouped order by grouped");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> causes = new LinkedHashMap<>();
                    for (String cause : CAUSES) {
                        causes.put(cause, row.getLong(cause));
                    }
                    return new Row(
                            row.getString("grouped"),
                            row.getLong("taken"),
                            row.getLong("freed"),
                            causes,
                            row.getLong("offers"),
                            row.getLong("declined"),
                            row.getLong("expired"));
                }),
                Map.of());
    }
}
