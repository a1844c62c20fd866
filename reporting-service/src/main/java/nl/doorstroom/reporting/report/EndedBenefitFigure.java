package nl.doorstroom.reporting.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.AttributionBasis;
import nl.doorstroom.reporting.definition.ReturnBucket;
import nl.doorstroom.reporting.endedbenefit.BenefitFinding;
import nl.doorstroom.reporting.endedbenefit.BenefitState;
import nl.doorstroom.reporting.smallcell.YearCounts;

/** Ended benefits of a period: docs/figures/ended-benefits.md. */
@Singleton
public class EndedBenefitFigure implements ReadableFigure<EndedBenefitFigure.EndedBenefitRow>, ListedFigure {

    private static final List<BenefitState> STATES = List.of(
            BenefitState.PENDING,
            BenefitState.EXIT_TO_WORK,
            BenefitState.EXIT_OTHER,
            BenefitState.EXIT_UNKNOWN,
            BenefitState.ANNULLED_RESTART);

    private static final String STATE = "state";

    private final DataSource database;

    EndedBenefitFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of benefit spells.
     *
     * @param group null when all is one group
     * @param endedBenefits spells in one of the three states of an exit, one for a household
     * @param personsBenefitFree the adults of those households
     * @param personsExitToWork those of them who have the job
     * @param benefitsReduced running spells from which income is set off since a day of the period
     * @param states spells with a last day in the period, by state; RUNNING only where it was asked
     * @param returnedWeeks exits to work by how soon a benefit came again
     * @param returnedDays the same in other buckets
     * @param attributedBy ended benefits by the ground on which they belong to a trajectory, or to none
     * @param contributedTo ended benefits of other groups on which this one worked too; counted there and not here. Only
     *     in groups to which an ended benefit can belong
     */
    public record EndedBenefitRow(
            @Nullable String group,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long endedBenefits,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long personsBenefitFree,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long personsExitToWork,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(required = true) @Nullable
            Long benefitsReduced,

            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> states,

            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> returnedWeeks,

            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> returnedDays,

            @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Long> attributedBy,

            @Nullable Long contributedTo) {}

    @Override
    public String name() {
        return "ended-benefits";
    }

    @Override
    public String note() {
        return "PENDING and EXIT_UNKNOWN are neither success nor failure; a reduced benefit has not ended.";
    }

    @Override
    public Figure<EndedBenefitRow> of(Question question) {
        return of(question, false);
    }

    /** The same figure, which counts the spells that run on the last day of the world too, whatever the period. */
    public CountedFigure<EndedBenefitRow> withRunning() {
        return new WithRunning(this);
    }

    private record WithRunning(EndedBenefitFigure ended) implements CountedFigure<EndedBenefitRow> {

        @Override
        public String name() {
            return ended.name();
        }

        @Override
        public String note() {
            return ended.note();
        }

        @Override
        public Figure<EndedBenefitRow> of(Question question) {
            return ended.of(question, true);
        }
    }

    private Figure<EndedBenefitRow> of(Question question, boolean running) {
        FigureQuery query = counted(question, running)
                .add(
                        ", result as (select *, spell_id as result_id from counted where state like 'EXIT%' and in_period),")
                .add("owned as (select " + question.groupBy().sql("counted_on") + " as grouped,")
                .add("count(*) filter (where state like 'EXIT%' and in_period) as ended,")
                .add("coalesce(sum(cardinality(adults)) filter (where state like 'EXIT%' and in_period), 0) as free,")
                .add("coalesce(sum(cardinality(persons_in_work))")
                .add("  filter (where state = 'EXIT_TO_WORK' and in_period), 0) as in_work,")
                .add("count(*) filter (where state = 'RUNNING' and in_period) as reduced,")
                .add("count(*) filter (where state = 'RUNNING') as running");
        for (BenefitState state : STATES) {
            query.add(", count(*) filter (where state = ? and in_period) as " + state, state.name());
        }
        for (AttributionBasis basis : AttributionBasis.values()) {
            query.add(
                    ", count(*) filter (where basis = ? and state like 'EXIT%' and in_period) as by_" + basis,
                    basis.name());
        }
        addBuckets(query, "weeks_", question.definitions().returnWeeks());
        addBuckets(query, "days_", question.definitions().returnDays());
        query.add("from counted where (in_period or (? and state = 'RUNNING')) and", running)
                .addBelonging(question)
                .add(question.groupBy() == Grouping.NONE ? ")" : "group by grouped)")
                .addGroups(question);
        List<EndedBenefitRow> rows = query.list(database, row -> {
            Map<String, Long> states = new LinkedHashMap<>();
            for (BenefitState state : STATES) {
                states.put(state.name(), row.getLong(state.name()));
            }
            if (running) {
                states.put(BenefitState.RUNNING.name(), row.getLong("running"));
            }
            Map<String, Long> weeks = new LinkedHashMap<>();
            for (ReturnBucket bucket : question.definitions().returnWeeks()) {
                weeks.put(bucket.code(), row.getLong("weeks_" + bucket.maxDays()));
            }
            Map<String, Long> days = new LinkedHashMap<>();
            for (ReturnBucket bucket : question.definitions().returnDays()) {
                days.put(bucket.code(), row.getLong("days_" + bucket.maxDays()));
            }
            Map<String, Long> grounds = new LinkedHashMap<>();
            for (AttributionBasis basis : AttributionBasis.values()) {
                grounds.put(basis.name(), row.getLong("by_" + basis));
            }
            return new EndedBenefitRow(
                    row.getString("grouped"),
                    row.getLong("ended"),
                    row.getLong("free"),
                    row.getLong("in_work"),
                    row.getLong("reduced"),
                    states,
                    weeks,
                    days,
                    grounds,
                    FigureQuery.contributedTo(question, row));
        });
        return new Figure<>(rows, findings(question));
    }

    /**
     * A spell is counted on its last day; one that runs, on the day from which income is set off. Only spells with one of
     * these days in the period are looked up, by their indexes, unless all that run are asked as well.
     */
    private static FigureQuery counted(Question question, boolean running) {
        FigureQuery query = new FigureQuery()
                .add("with answered as (select *,")
                .add(
                        "case when check_date > ? then state_before_due else state_when_due end as state,",
                        question.horizon())
                .add("coalesce(check_date <= ?, true) as due from outcome_benefit where", question.horizon())
                .addKnown(question);
        if (!running) {
            query.add(
                    "and (last_day between ? and ? or reduced_from between ? and ?)",
                    question.periodStart(),
                    question.periodEnd(),
                    question.periodStart(),
                    question.periodEnd());
        }
        return query.add("), dated as (select *, case when state = 'RUNNING' then reduced_from else last_day end")
                .add("as counted_on from answered), counted as (select *,")
                .add(
                        "coalesce(counted_on between ? and ?, false) as in_period from dated)",
                        question.periodStart(),
                        question.periodEnd());
    }

    private static void addBuckets(FigureQuery query, String name, List<ReturnBucket> buckets) {
        int after = 0;
        for (ReturnBucket bucket : buckets) {
            query.add(
                    ", count(*) filter (where state = 'EXIT_TO_WORK' and in_period and returned_after_days > ?"
                            + " and returned_after_days <= ?) as " + name + bucket.maxDays(),
                    after,
                    bucket.maxDays());
            after = bucket.maxDays();
        }
    }

    private Map<String, Long> findings(Question question) {
        Map<String, Long> findings = new TreeMap<>();
        for (BenefitFinding finding : BenefitFinding.values()) {
            findings.put(finding.name(), 0L);
        }
        counted(question, false)
                .add("select finding, count(*) as times from counted, unnest(findings) as finding")
                .add("where in_period and due and")
                .addBelonging(question)
                .add("group by finding")
                .list(database, row -> findings.put(row.getString("finding"), row.getLong("times")));
        return findings;
    }

    /** The check of one month, and one month more. */
    @Override
    public LocalDate closing(int year) {
        return LocalDate.of(year + 1, Month.MARCH, 1).minusDays(1);
    }

    @Override
    public Figure<EndedBenefitRow> told(Question question) {
        ClosedYear<EndedBenefitRow> year =
                new ClosedYear<>(question, asked -> of(asked, false), EndedBenefitRow::group);
        EndedBenefitRow whole = year.whole();
        long toWork = inState(whole, BenefitState.EXIT_TO_WORK);
        Map<String, Long> results = new LinkedHashMap<>();
        results.put(BenefitState.EXIT_OTHER.name(), inState(whole, BenefitState.EXIT_OTHER));
        results.put(BenefitState.EXIT_UNKNOWN.name(), inState(whole, BenefitState.EXIT_UNKNOWN));
        results.put(BenefitState.EXIT_TO_WORK.name(), toWork);
        YearCounts exits = year.counts(EndedBenefitRow::endedBenefits, Map.of(STATE, results));
        YearCounts reduced = year.counts(EndedBenefitRow::benefitsReduced, Map.of());
        YearCounts annulled = year.counts(row -> inState(row, BenefitState.ANNULLED_RESTART), Map.of());
        YearCounts pending = year.counts(row -> inState(row, BenefitState.PENDING), Map.of());
        long partners = ClosedYear.exactly(whole.personsBenefitFree()) - ClosedYear.exactly(whole.endedBenefits());
        long workingPartners = ClosedYear.exactly(whole.personsExitToWork()) - toWork;
        List<EndedBenefitRow> rows = new ArrayList<>();
        for (ClosedYear.Part part : year.parts(exits)) {
            Long told = ClosedYear.first(exits, part);
            Map<String, @Nullable Long> states = new LinkedHashMap<>();
            states.put(BenefitState.PENDING.name(), ClosedYear.beside(pending, part));
            for (BenefitState state :
                    List.of(BenefitState.EXIT_TO_WORK, BenefitState.EXIT_OTHER, BenefitState.EXIT_UNKNOWN)) {
                states.put(state.name(), ClosedYear.category(exits, part, STATE, Set.of(state.name())));
            }
            states.put(BenefitState.ANNULLED_RESTART.name(), ClosedYear.beside(annulled, part));
            rows.add(new EndedBenefitRow(
                    part.group(),
                    told,
                    year.with(partners, told, part),
                    year.with(workingPartners, states.get(BenefitState.EXIT_TO_WORK.name()), part),
                    ClosedYear.beside(reduced, part),
                    states,
                    ClosedYear.untold(whole.returnedWeeks().keySet()),
                    ClosedYear.untold(whole.returnedDays().keySet()),
                    ClosedYear.untold(whole.attributedBy().keySet()),
                    null));
        }
        return new Figure<>(rows, Map.of());
    }

    private static long inState(EndedBenefitRow row, BenefitState state) {
        return ClosedYear.exactly(row.states().get(state.name()));
    }

    @Override
    public List<String> kinds() {
        return List.of("BENEFIT_ENDED", "BENEFIT_REDUCED");
    }

    /** Those that ended, in each state, and those that run and are reduced. */
    @Override
    public FigureQuery results(Question question) {
        return counted(question, false)
                .add(
                        ", listed as (select case when state = 'RUNNING' then 'BENEFIT_REDUCED' else 'BENEFIT_ENDED' end as kind,")
                .add("spell_id as subject_id, adults as people, counted_on, state, basis, trajectory_id, programme_id,")
                .add("organisation, contributing, generation = 0 as forgotten from counted where in_period and")
                .addBelonging(question)
                .add(")");
    }
}
