package nl.doorstroom.reporting.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/**
 * Whom group sessions reach: docs/figures/group-sessions.md.
 *
 * <p>Sessions and anonymous visits come straight from the facts, which name nobody; visits of known people from their steps.
 */
@Singleton
public class GroupSessionFigure implements CountedFigure<GroupSessionFigure.GroupSessionRow> {

    private final DataSource database;

    GroupSessionFigure(DataSource database) {
        this.database = database;
    }

    /**
     * One group of sessions.
     *
     * @param group null when all is one group
     * @param sessions sessions of which is recorded who came
     * @param visits times that somebody came: {@code knownVisits} and {@code anonymousVisits}
     * @param knownPersons how many known people came
     * @param personsInTrajectory those of them who had begun a trajectory before and were still in it
     * @param personsJoined those of them who began a trajectory within 90 days after a visit
     * @param personsPending those of them of whom it cannot be told yet whether they will
     */
    public record GroupSessionRow(
            @Nullable String group,
            long sessions,
            long visits,
            long knownVisits,
            long anonymousVisits,
            long knownPersons,
            long personsInTrajectory,
            long personsJoined,
            long personsPending) {}

    @Override
    public String name() {
        return "group-sessions";
    }

    @Override
    public String note() {
        return "An anonymous visitor who comes twice is two visits; persons can be told apart among the known ones alone.";
    }

    @Override
    public Figure<GroupSessionRow> of(Question question) {
        OffsetDateTime knownAt = question.knownAt().atOffset(ZoneOffset.UTC);
        String grouping = question.groupBy() == Grouping.NONE ? "" : "group by grouped";
        FigureQuery query = new FigureQuery()
                .add("""
                        with programme as (
                          select distinct on (aggregate_id) aggregate_id as programme_id,
                            payload ->> 'organisation' as organisation
                          from fact where type = 'programme-published' and recorded_at <= ?
                          order by aggregate_id, aggregate_version desc),""", knownAt)
                .add("""
                        held as (
                          select distinct on (aggregate_id) aggregate_id as session_id, valid_from as counted_on,
                            (payload ->> 'programmeId')::uuid as programme_id,
                            (payload ->> 'anonymousCount')::bigint as anonymous
                          from fact where type = 'group-session-held' and recorded_at <= ?
                          order by aggregate_id, aggregate_version desc),""", knownAt)
                .add("session as (select " + question.groupBy().sql("counted_on") + " as grouped,")
                .add("count(*) as sessions, coalesce(sum(anonymous), 0) as anonymous")
                .add("from held left join programme using (programme_id) where counted_on <= ?", question.asOf())
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addBelonging(question)
                .add(grouping + "),")
                .add("visited as (select programme_id, programme.organisation, participant_id, counted_on,")
                .add("case when due_on > ? then 'PENDING' else result end as state", question.horizon())
                .add("from outcome_step left join programme using (programme_id) where kind = 'SESSION_VISITED' and")
                .addKnown(question)
                .add("and counted_on between ? and ?),", question.periodStart(), question.periodEnd())
                .add("visit as (select " + question.groupBy().sql("counted_on") + " as grouped, count(*) as visits,")
                .add("count(distinct participant_id) as persons,")
                .add("count(distinct participant_id) filter (where state = 'IN_TRAJECTORY') as in_trajectory,")
                .add("count(distinct participant_id) filter (where state = 'JOINED') as joined,")
                .add("count(distinct participant_id) filter (where state = 'PENDING') as pending")
                .add("from visited where")
                .addBelonging(question)
                .add(grouping + ")")
                .add("select coalesce(session.grouped, visit.grouped) as group_code, * from session full join visit")
                .add("on coalesce(session.grouped, '') = coalesce(visit.grouped, '') order by group_code");
        return new Figure<>(
                query.list(
                        database,
                        row -> new GroupSessionRow(
                                row.getString("group_code"),
                                row.getLong("sessions"),
                                row.getLong("visits") + row.getLong("anonymous"),
                                row.getLong("visits"),
                                row.getLong("anonymous"),
                                row.getLong("persons"),
                                row.getLong("in_trajectory"),
                                row.getLong("joined"),
                                row.getLong("pending"))),
                Map.of());
    }
}
