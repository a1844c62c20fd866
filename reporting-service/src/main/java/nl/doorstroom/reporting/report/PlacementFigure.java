package nl.doorstroom.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.definition.HoursBand;

/** Placements of a period: docs/figures/placements.md. */
@Singleton
public class PlacementFigure {

    private final DataSource database;

    PlacementFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of placements.
     *
     * @param group null when all is one group
     * @param hoursBands placements by the hours of their first day
     */
    public record Row(
            @Nullable String group,
            long personsPlaced,
            long placements,
            long contracts,
            long supported,
            long sameOrganisation,
            Map<String, Long> hoursBands) {}

    public Figure<Row> of(Question question) {
        List<HoursBand> bands = question.definitions().hoursBands();
        FigureQuery query = new FigureQuery()
                .add("select " + question.groupBy().sql("placement_date") + " as grouped,")
                .add("count(distinct participant_id) as persons, count(*) as placements,")
                .add("coalesce(sum(contracts), 0) as contracts, count(*) filter (where supported) as supported,")
                .add("count(*) filter (where same_organisation) as same_organisation");
        for (int i = 0; i < bands.size(); i++) {
            query.add(
                    ", count(*) filter (where hours_band = ?) as band_" + i,
                    bands.get(i).code());
        }
        query.add("from outcome_placement where")
                .addHolding(question)
                .add("and placement_date between ? and ?", question.periodStart(), question.periodEnd())
                .add(question.groupBy() == Grouping.NONE ? "" : "group by grouped order by grouped");
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> hours = new LinkedHashMap<>();
                    for (int i = 0; i < bands.size(); i++) {
                        hours.put(bands.get(i).code(), row.getLong("band_" + i));
                    }
                    return new Row(
                            row.getString("grouped"),
                            row.getLong("persons"),
                            row.getLong("placements"),
                            row.getLong("contracts"),
                            row.getLong("supported"),
                            row.getLong("same_organisation"),
                            hours);
                }),
                Map.of());
    }
}
