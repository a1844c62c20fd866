package nl.doorstroom.reporting.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.step.StepKind;

/** A query that grows with its arguments. */
public final class FigureQuery {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    public FigureQuery add(String part, @Nullable Object... itsArguments) {
        sql.append(part).append('\n');
        arguments.addAll(Arrays.asList(itsArguments));
        return this;
    }

    /** The outcome rows that answer a question, before the period is looked at. */
    FigureQuery addHolding(Question question) {
        return addKnown(question).add("and").addBelonging(question);
    }

    /**
     * The outcome rows of the day and the moment of a question, whoever they belong to: those that serve, and those of
     * people who were forgotten.
     */
    public FigureQuery addKnown(Question question) {
        return add(
                """
                        generation in (0, (select serving from outcome_generation)) and definition_set = ?
                          and known_from <= ? and known_until > ? and as_of_from <= ? and as_of_until > ?""",
                question.definitions().id(),
                question.knownAt().atOffset(ZoneOffset.UTC),
                question.knownAt().atOffset(ZoneOffset.UTC),
                question.asOf(),
                question.asOf());
    }

    /** What belongs to the programme and the organisation that were asked. */
    public FigureQuery addBelonging(Question question) {
        return add(
                "(?::uuid is null or programme_id = ?) and (?::text is null or organisation = ?)",
                question.programmeId(),
                question.programmeId(),
                question.organisation(),
                question.organisation());
    }

    /** Steps of these kinds as {@link ListedResults} reads them. */
    static FigureQuery listingSteps(Question question, Collection<StepKind> kinds) {
        return new FigureQuery()
                .add("with listed as (select kind, step_id as subject_id, array[participant_id] as people, counted_on,")
                .add("case when due_on > ? then 'PENDING' else result end as state,", question.horizon())
                .add("null as basis, null::uuid as trajectory_id, programme_id, organisation, null as contributing,")
                .add("generation = 0 as forgotten from outcome_step")
                .add("where kind in ('" + kinds.stream().map(StepKind::name).collect(Collectors.joining("', '")) + "')")
                .add("and counted_on between ? and ? and", question.periodStart(), question.periodEnd())
                .addHolding(question)
                .add(")");
    }

    /**
     * Ends a query whose tables are {@code owned}, with one row for each group, and {@code result}, with all results of
     * everybody: the groups, and beside each how many results of others it worked on.
     */
    FigureQuery addGroups(Question question) {
        if (!question.groupBy().isOfOwners()) {
            return add("select * from owned order by grouped");
        }
        String group = question.groupBy().sql("");
        return add(", belonging as (select result_id, contributing, " + group + " as owner, (")
                .addBelonging(question)
                .add(") is true as asked from result),")
                .add("""
                        contribution as (
                          select result_id, owner, asked, part."programmeId" as programme_id, part.organisation
                          from belonging, jsonb_to_recordset(contributing) as part ("programmeId" uuid, organisation text)),
                        contributed as (""")
                .add("select " + group
                        + " as grouped, count(distinct result_id) as contributed_to from contribution where")
                .addBelonging(question)
                .add("and not (asked and owner = " + group + ") and " + group + " <> ?", Grouping.NOBODY)
                .add("group by grouped)")
                .add("select * from owned full join contributed using (grouped) order by grouped");
    }

    /** How many results of others a group worked on; null when the groups are no owners. */
    static @Nullable Long contributedTo(Question question, ResultSet row) throws SQLException {
        return question.groupBy().isOfOwners() ? row.getLong("contributed_to") : null;
    }

    public <T> List<T> list(DataSource database, RowReader<T> reader) {
        List<T> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < arguments.size(); i++) {
                query.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The figure cannot be asked", failure);
        }
        return rows;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
