package nl.doorstroom.reporting.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.definition.HoursBand;
import nl.doorstroom.reporting.smallcell.YearCounts;

/** Placements of a period: docs/figures/placements.md. */
@Singleton
public class PlacementFigure implements ReadableFigure<PlacementFigure.PlacementRow>, ListedFigure {

    private static final String HOURS = "hours";
    private static final String SUPPORTED = "supported";

    private final DataSource database;

    PlacementFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of placements.
     *
     * @param group null when all is one group
     * @param hoursBands placements by the hours of their first day
     * @param attributedBy placements by the ground on which they belong to a trajectory, or to none
     * @param contributedTo placements of other groups on which this one worked too; counted there and not here. Only in
     *     groups to which a placement can belong
     */
    public record PlacementRow(
            @Nullable String group,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long personsPlaced,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long placements,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long contracts,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long supported,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long sameOrganisation,

            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> hoursBands,

            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> attributedBy,

            @Nullable Long contributedTo) {}

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public String note() {
        return "personsPlaced counts a person once in each row, however many placements there are.";
    }

    @Override
    public Figure<PlacementRow> of(Question question) {
        List<HoursBand> bands = question.definitions().hoursBands();
        FigureQuery query = new FigureQuery()
                .add("with result as (select *, chain_id as result_id from outcome_placement where")
                .addKnown(question)
                .add("and placement_date between ? and ?)", question.periodStart(), question.periodEnd())
                .add(", owned as (select " + question.groupBy().sql("placement_date") + " as grouped,")
                .add("count(distinct participant_id) as persons, count(*) as placements,")
                .add("coalesce(sum(contracts), 0) as contracts, count(*) filter (where supported) as supported,")
                .add("count(*) filter (where same_organisation) as same_organisation");
        for (int i = 0; i < bands.size(); i++) {
            query.add(
                    ", count(*) filter (where hours_band = ?) as band_" + i,
                    bands.get(i).code());
        }
        for (AttributionBasis basis : AttributionBasis.values()) {
            query.add(", count(*) filter (where basis = ?) as by_" + basis, basis.name());
        }
        query.add("from result where")
                .addBelonging(question)
                .add(question.groupBy() == Grouping.NONE ? ")" : "group by grouped)")
                .addGroups(question);
        return new Figure<>(
                query.list(database, row -> {
                    Map<String, Long> hours = new LinkedHashMap<>();
                    for (int i = 0; i < bands.size(); i++) {
                        hours.put(bands.get(i).code(), row.getLong("band_" + i));
                    }
                    Map<String, Long> grounds = new LinkedHashMap<>();
                    for (AttributionBasis basis : AttributionBasis.values()) {
                        grounds.put(basis.name(), row.getLong("by_" + basis));
                    }
                    return new PlacementRow(
                            row.getString("grouped"),
                            row.getLong("persons"),
                            row.getLong("placements"),
                            row.getLong("contracts"),
                            row.getLong("supported"),
                            row.getLong("same_organisation"),
                            hours,
                            grounds,
                            FigureQuery.contributedTo(question, row));
                }),
                Map.of());
    }

    /** One month after the year: most contracts that began in it are registered by then. */
    @Override
    public LocalDate closing(int year) {
        return LocalDate.of(year + 1, Month.JANUARY, 31);
    }

    @Override
    public Figure<PlacementRow> told(Question question) {
        ClosedYear<PlacementRow> year = new ClosedYear<>(question, this::of, PlacementRow::group);
        PlacementRow whole = year.whole();
        long all = ClosedYear.exactly(whole.placements());
        YearCounts placements = year.counts(
                PlacementRow::placements,
                Map.of(
                        HOURS, whole.hoursBands(),
                        SUPPORTED, ClosedYear.split(ClosedYear.exactly(whole.supported()), all)));
        long again = all - ClosedYear.exactly(whole.personsPlaced());
        boolean onceAMonth = year.byGroup(Grouping.MONTH, PlacementRow::placements)
                .equals(year.byGroup(Grouping.MONTH, PlacementRow::personsPlaced));
        long further = ClosedYear.exactly(whole.contracts()) - all;
        boolean oneMonth = question.groupBy() == Grouping.MONTH
                || YearMonth.from(question.periodStart()).equals(YearMonth.from(question.periodEnd()));
        List<PlacementRow> rows = new ArrayList<>();
        for (ClosedYear.Part part : year.parts(placements)) {
            Long told = ClosedYear.first(placements, part);
            rows.add(new PlacementRow(
                    part.group(),
                    oneMonth && onceAMonth ? told : year.with(-again, told, part),
                    told,
                    year.with(further, told, part),
                    ClosedYear.category(placements, part, SUPPORTED, Set.of("yes")),
                    null,
                    ClosedYear.categories(
                            placements, part, HOURS, whole.hoursBands().keySet()),
                    ClosedYear.untold(whole.attributedBy().keySet()),
                    null));
        }
        return new Figure<>(rows, Map.of());
    }

    @Override
    public List<String> kinds() {
        return List.of("PLACEMENT");
    }

    @Override
    public FigureQuery results(Question question) {
        return new FigureQuery()
                .add(
                        "with listed as (select 'PLACEMENT' as kind, chain_id as subject_id, array[participant_id] as people,")
                .add("placement_date as counted_on, null as state, basis, trajectory_id, programme_id, organisation,")
                .add("contributing, generation = 0 as forgotten from outcome_placement")
                .add("where placement_date between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add(")");
    }
}
