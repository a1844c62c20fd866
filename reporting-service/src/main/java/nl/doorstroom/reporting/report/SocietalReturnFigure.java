package nl.doorstroom.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.societalreturn.Effort;
import nl.doorstroom.reporting.societalreturn.EffortKind;
import nl.doorstroom.reporting.societalreturn.SocietalReturn;
import nl.doorstroom.reporting.societalreturn.Tariff;

/** What work was worth by the table of the tenant: docs/figures/societal-return.md. */
@Singleton
public class SocietalReturnFigure implements CountedFigure<SocietalReturnFigure.SocietalReturnRow> {

    private final DataSource database;

    SocietalReturnFigure(DataSource database) {
        this.database = database;
    }

    /**
     * Work of one kind.
     *
     * @param group null when all is one group
     * @param kind code of list societal-return-kinds
     * @param persons people who worked on a day that counts
     * @param days days of work, each once for each contract or place
     * @param weeks the same in weeks of seven days
     * @param hours by the hours a week that were agreed; of CREW_WORK those that were worked
     * @param valueInCents eurocents, of what has a tariff; null when nothing has
     * @param personsWithoutTariff people of whom some work has no tariff
     * @param daysWithoutTariff which of the days have no tariff
     * @param hoursWithoutTariff which of the hours have no tariff
     * @param personsUnconfirmed people of whom nobody told that the work went on
     * @param daysUnconfirmed days of which nobody told so; not among the days, and without value
     * @param personsWithoutHours people of whom nobody told how many hours
     * @param daysWithoutHours days of which nobody told so; not among the days, and without value
     */
    public record SocietalReturnRow(
            @Nullable String group,
            String kind,
            long persons,
            long days,
            BigDecimal weeks,
            BigDecimal hours,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long valueInCents,

            long personsWithoutTariff,
            long daysWithoutTariff,
            BigDecimal hoursWithoutTariff,
            long personsUnconfirmed,
            long daysUnconfirmed,
            long personsWithoutHours,
            long daysWithoutHours) {}

    @Override
    public String name() {
        return "societal-return";
    }

    @Override
    public String note() {
        return "A value that was agreed for a year of work, and not what anybody earned, saved or brought about. It is no outcome"
                + " and is never added to one; what has no tariff has no value here, which is not a value of zero.";
    }

    /** Either a piece of work, so many times, or how many people a row is about. */
    private record Part(
            @Nullable String group,
            String kind,
            @Nullable Effort effort,
            long persons,
            long personsWithoutTariff,
            long personsUnconfirmed,
            long personsWithoutHours) {}

    private record RowKey(@Nullable String group, String kind) {}

    @Override
    public Figure<SocietalReturnRow> of(Question question) {
        Map<RowKey, List<Part>> parts = new LinkedHashMap<>();
        query(question)
                .list(database, row -> {
                    boolean people = row.getBoolean("people");
                    BigDecimal fullTime = row.getBigDecimal("full_time_hours");
                    return new Part(
                            row.getString("grouped"),
                            row.getString("effort"),
                            people
                                    ? null
                                    : new Effort(
                                            YearMonth.from(row.getObject("month", LocalDate.class)),
                                            row.getInt("days"),
                                            row.getBigDecimal("hours"),
                                            row.getBoolean("confirmed"),
                                            fullTime == null
                                                    ? null
                                                    : new Tariff(row.getLong("amount_per_year"), fullTime),
                                            row.getLong("times")),
                            row.getLong("persons"),
                            row.getLong("without_tariff"),
                            row.getLong("unconfirmed"),
                            row.getLong("without_hours"));
                })
                .forEach(part -> parts.computeIfAbsent(new RowKey(part.group, part.kind), any -> new ArrayList<>())
                        .add(part));
        return new Figure<>(
                parts.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList(),
                Map.of());
    }

    private static SocietalReturnRow row(RowKey key, List<Part> parts) {
        List<Effort> efforts = new ArrayList<>();
        Part people = parts.get(0);
        for (Part part : parts) {
            if (part.effort == null) {
                people = part;
            } else {
                efforts.add(part.effort);
            }
        }
        SocietalReturn counted = SocietalReturn.of(efforts);
        return new SocietalReturnRow(
                key.group,
                key.kind,
                people.persons,
                counted.days(),
                SocietalReturn.weeks(BigDecimal.valueOf(counted.days())),
                counted.hours(),
                counted.valueInCents(),
                people.personsWithoutTariff,
                counted.daysWithoutTariff(),
                counted.hoursWithoutTariff(),
                people.personsUnconfirmed,
                counted.daysUnconfirmed(),
                people.personsWithoutHours,
                counted.daysWithoutHours());
    }

    /** Every piece of work in every month, with the tariff that was known; the same ones together, and the people of each row. */
    private static FigureQuery query(Question question) {
        return new FigureQuery()
                .add(
                        "with asked as (select ?::date as from_day, least(?::date, ?::date) as to_day),",
                        question.periodStart(),
                        question.periodEnd(),
                        question.horizon())
                .add("""
                        month as (
                          select month::date as month, greatest(month::date, from_day) as first_day,
                            least((month + interval '1 month')::date - 1, to_day) as last_day
                          from asked, generate_series(
                            date_trunc('month', from_day::timestamp), to_day::timestamp, interval '1 month') month
                          where from_day <= to_day),
                        work as (
                          select kind, participant_id, programme_id, organisation, to_code as effort, hours,
                            counted_on as first_day, coalesce(counted_on + days - 1, 'infinity') as last_day
                          from outcome_step where kind in ('WORK_CONFIRMED', 'WORK_UNCONFIRMED') and""")
                .addHolding(question)
                .add(
                        "union all select kind, participant_id, programme_id, organisation, ?,",
                        EffortKind.CREW_WORK.name())
                .add("hours * 7, counted_on, counted_on from outcome_step where kind = 'HOURS_WORKED' and")
                .addHolding(question)
                .add(
                        """
                        ), tariff as (
                          select kind as effort, valid_from, coalesce(valid_to, 'infinity') as valid_to, amount_per_year,
                            full_time_hours
                          from societal_return_tariff
                          where created_at <= ? and coalesce(replaced_at, 'infinity') > ? and amount_per_year is not null),
                        piece as (select""",
                        question.knownAt().atOffset(ZoneOffset.UTC),
                        question.knownAt().atOffset(ZoneOffset.UTC))
                .add(question.groupBy().sql("month") + " as grouped, work.effort, participant_id, month, hours,")
                .add("""
                            kind <> 'WORK_UNCONFIRMED' as confirmed, amount_per_year, full_time_hours,
                            least(work.last_day, month.last_day) - greatest(work.first_day, month.first_day) + 1 as days
                          from work
                          join month on work.first_day <= month.last_day and work.last_day >= month.first_day
                          left join tariff on tariff.effort = work.effort and month between valid_from and valid_to)
                        select grouped, effort, month, days, hours, confirmed, amount_per_year, full_time_hours,
                          grouping(month) = 1 as people, count(*) as times,
                          count(distinct participant_id) filter (where confirmed and hours is not null) as persons,
                          count(distinct participant_id) filter (
                            where confirmed and hours is not null and amount_per_year is null) as without_tariff,
                          count(distinct participant_id) filter (where not confirmed) as unconfirmed,
                          count(distinct participant_id) filter (where confirmed and hours is null) as without_hours
                        from piece
                        group by grouping sets (
                          (grouped, effort),
                          (grouped, effort, month, days, hours, confirmed, amount_per_year, full_time_hours))
                        order by grouped, effort""");
    }
}
