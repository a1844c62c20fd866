package nl.doorstroom.reporting.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.endedbenefit.BenefitFinding;
import nl.doorstroom.reporting.endedbenefit.BenefitVerdict;
import nl.doorstroom.reporting.endedbenefit.CoveredSpell;
import nl.doorstroom.reporting.finding.Finding;
import nl.doorstroom.reporting.outcome.BenefitOutcome;
import nl.doorstroom.reporting.outcome.CheckOutcome;
import nl.doorstroom.reporting.outcome.FindingOutcomes;
import nl.doorstroom.reporting.outcome.OutcomeRow;
import nl.doorstroom.reporting.outcome.Outcomes;
import nl.doorstroom.reporting.outcome.StepOutcomes;
import nl.doorstroom.reporting.outcome.Validity;
import nl.doorstroom.reporting.placement.CountedPlacement;
import nl.doorstroom.reporting.placement.Placement;
import nl.doorstroom.reporting.step.Step;

/** The outcome rows of the present tenant. */
@Singleton
public class OutcomeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String[] TABLES = {
        "outcome_placement", "outcome_benefit", "outcome_check", "outcome_step", "outcome_finding"
    };
    private static final int DELETED_AT_ONCE = 5_000;

    /** Of the rows of people who were forgotten: they answer beside those of the generation that serves. */
    private static final int FROZEN = 0;

    private final DataSource database;

    OutcomeStore(DataSource database) {
        this.database = database;
    }

    /** The generation that answers questions. Under the lock of the facts. */
    public long serving() {
        try (Connection connection = database.getConnection();
                PreparedStatement first = connection.prepareStatement(
                        "insert into outcome_generation (serving) values (1) on conflict do nothing");
                PreparedStatement query = connection.prepareStatement("select serving from outcome_generation")) {
            first.executeUpdate();
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** Makes another generation the one that answers: at the end of this transaction, for every question at once. */
    public void serve(long generation) {
        serving();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update outcome_generation set serving = ?")) {
            update.setLong(1, generation);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /**
     * Removes some rows of earlier generations that do not serve and never will. Later ones are left alone: the next run
     * may be writing them already.
     *
     * @return whether there may be more of them
     */
    public boolean removeSomeBefore(long generation) {
        boolean more = false;
        try (Connection connection = database.getConnection()) {
            for (String table : TABLES) {
                try (PreparedStatement delete = connection.prepareStatement("delete from " + table
                        + " where ctid in (select ctid from " + table
                        + " where generation < ? and generation > " + FROZEN
                        + " and generation <> (select serving from outcome_generation) limit "
                        + DELETED_AT_ONCE + ")")) {
                    delete.setLong(1, generation);
                    more |= delete.executeUpdate() == DELETED_AT_ONCE;
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return more;
    }

    /** The placements on which an employer was ever counted; a placement is a subject of its facts. */
    List<UUID> listPlacementsAt(long generation, Collection<UUID> employers) {
        List<UUID> chains = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select distinct chain_id from outcome_placement
                        where generation = ? and employer_id = any(?::uuid[])""")) {
            query.setLong(1, generation);
            query.setArray(2, uuids(connection, employers));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    chains.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
        return chains;
    }

    /** Removes the rows of these subjects: placements, spells and people are subjects of the facts that they come from. */
    void remove(long generation, Collection<UUID> subjects) {
        try (Connection connection = database.getConnection()) {
            for (String table : TABLES) {
                String key = switch (table) {
                    case "outcome_benefit" -> "spell_id";
                    case "outcome_step" -> "participant_id";
                    case "outcome_finding" -> "people";
                    default -> "chain_id";
                };
                String among = key.equals("people") ? " && ?::uuid[]" : " = any(?::uuid[])";
                try (PreparedStatement delete = connection.prepareStatement(
                        "delete from " + table + " where generation = ? and " + key + among)) {
                    delete.setLong(1, generation);
                    delete.setArray(2, uuids(connection, subjects));
                    delete.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    void add(long generation, String definitionSet, Collection<Outcomes> outcomes) {
        try (Connection connection = database.getConnection();
                PreparedStatement placement = connection.prepareStatement("""
                        insert into outcome_placement (generation, definition_set, known_from, known_until, as_of_from,
                          as_of_until, chain_id, participant_id, placement_date, hours_per_week, hours_band, supported,
                          employer_id, same_organisation, contracts, basis, trajectory_id, programme_id, organisation,
                          contributing)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""");
                PreparedStatement benefit = connection.prepareStatement("""
                        insert into outcome_benefit (generation, definition_set, known_from, known_until, as_of_from,
                          as_of_until, spell_id, household_id, kind, start_date, last_day, check_date, reduced_from,
                          adults, placement_chain_id, state_before_due, state_when_due, persons_in_work, findings,
                          returned_on, returned_after_days, basis, trajectory_id, programme_id, organisation,
                          contributing)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""");
                PreparedStatement check = connection.prepareStatement("""
                        insert into outcome_check (generation, definition_set, known_from, known_until, as_of_from,
                          as_of_until, chain_id, week, participant_id, placement_date, check_date, job_when_due,
                          exit_when_due, hours_when_due, programme_id, organisation)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Outcomes each : outcomes) {
                for (OutcomeRow<CountedPlacement> row : each.placements()) {
                    bind(validity(placement, generation, definitionSet, row.validity()), row.outcome());
                    placement.addBatch();
                }
                for (OutcomeRow<BenefitOutcome> row : each.benefits()) {
                    bind(connection, validity(benefit, generation, definitionSet, row.validity()), row.outcome());
                    benefit.addBatch();
                }
                for (OutcomeRow<CheckOutcome> row : each.checks()) {
                    bind(validity(check, generation, definitionSet, row.validity()), row.outcome());
                    check.addBatch();
                }
            }
            placement.executeBatch();
            benefit.executeBatch();
            check.executeBatch();
            removeFrozen(
                    connection,
                    generation,
                    outcomes.stream()
                            .flatMap(each -> each.benefits().stream())
                            .map(row -> row.outcome().spell().spellId())
                            .distinct()
                            .toList());
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    void addSteps(long generation, String definitionSet, Collection<StepOutcomes> outcomes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outcome_step (generation, definition_set, known_from, known_until, as_of_from,
                          as_of_until, kind, step_id, participant_id, counted_on, programme_id, organisation, days,
                          days_since_start, from_code, to_code, due_on, result,
                          hours)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (StepOutcomes each : outcomes) {
                for (OutcomeRow<Step> row : each.rows()) {
                    Step step = row.outcome();
                    validity(insert, generation, definitionSet, row.validity());
                    insert.setString(7, step.kind().name());
                    insert.setObject(8, step.id());
                    insert.setObject(9, step.participantId());
                    insert.setObject(10, step.countedOn());
                    insert.setObject(11, step.programmeId());
                    insert.setString(12, step.organisation());
                    insert.setObject(13, step.days());
                    insert.setObject(14, step.daysSinceStart());
                    insert.setString(15, step.from());
                    insert.setString(16, step.to());
                    insert.setObject(17, step.dueOn());
                    insert.setString(
                            18, step.result() == null ? null : step.result().name());
                    insert.setBigDecimal(19, step.hours());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** Of somebody who was forgotten nothing is to be looked at. */
    void addFindings(long generation, String definitionSet, Collection<FindingOutcomes> outcomes) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outcome_finding (generation, definition_set, known_from, known_until, as_of_from,
                          as_of_until, finding_id, type, subject_id, people, since, kind, programme_id, organisation)
                        select ?, ?, ?::timestamptz, ?::timestamptz, ?::date, ?::date, ?::uuid, ?, ?::uuid, ?::uuid[],
                          ?::date, ?, ?::uuid, ?
                        where not exists (select 1 from erased_person where person_id = any(?::uuid[]))""")) {
            for (FindingOutcomes each : outcomes) {
                for (OutcomeRow<Finding> row : each.rows()) {
                    Finding finding = row.outcome();
                    validity(insert, generation, definitionSet, row.validity());
                    insert.setObject(7, finding.id());
                    insert.setString(8, finding.type().name());
                    insert.setObject(9, finding.subjectId());
                    insert.setArray(10, uuids(connection, finding.people()));
                    insert.setObject(11, finding.since());
                    insert.setString(12, finding.kind());
                    insert.setObject(13, finding.programmeId());
                    insert.setString(14, finding.organisation());
                    insert.setArray(15, uuids(connection, finding.people()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    /** What became of these was decided when one of their adults was forgotten. */
    private static void removeFrozen(Connection connection, long generation, List<UUID> spells) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from outcome_benefit where generation = ? and spell_id in (
                  select spell_id from frozen_spell where spell_id = any(?::uuid[]))""")) {
            delete.setLong(1, generation);
            delete.setArray(2, uuids(connection, spells));
            delete.executeUpdate();
        }
    }

    /** Takes the rows of somebody out of what is counted anew; what was to be looked at is removed. */
    void freeze(Set<UUID> person) {
        call("select freeze_outcomes_of(?::uuid[])", person);
        call("delete from outcome_finding where people && ?::uuid[]", person);
    }

    /**
     * Gives the frozen rows of somebody ids that lead to nobody, and cuts their dates to the month; after the facts were
     * removed, because what facts still tell of keeps its id.
     */
    void anonymise(Set<UUID> person) {
        call("select anonymise_outcomes_of(?::uuid[])", person);
        call("select anonymise_steps_of(?::uuid[])", person);
    }

    /** Removes from a generation that is not served yet what was counted of people who were forgotten meanwhile. */
    public void removeForgotten(long generation) {
        try (Connection connection = database.getConnection()) {
            for (String rows : List.of(
                    "outcome_placement where participant_id in (select person_id from erased_person)",
                    "outcome_check where participant_id in (select person_id from erased_person)",
                    "outcome_step where participant_id in (select person_id from erased_person)",
                    "outcome_finding where people && array(select person_id from erased_person)",
                    "outcome_benefit where (spell_id in (select spell_id from frozen_spell)"
                            + " or exists (select from unnest(adults) adult join erased_person on person_id = adult))")) {
                try (PreparedStatement delete =
                        connection.prepareStatement("delete from " + rows + " and generation = ?")) {
                    delete.setLong(1, generation);
                    delete.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private void call(String function, Set<UUID> person) {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement(function)) {
            call.setArray(1, uuids(connection, person));
            call.execute();
        } catch (SQLException failure) {
            throw unreachable(failure);
        }
    }

    private static PreparedStatement validity(
            PreparedStatement insert, long generation, String definitionSet, Validity validity) throws SQLException {
        insert.setLong(1, generation);
        insert.setString(2, definitionSet);
        insert.setObject(3, validity.knownFrom().atOffset(ZoneOffset.UTC));
        insert.setObject(
                4,
                validity.knownUntil() == null
                        ? OffsetDateTime.MAX
                        : validity.knownUntil().atOffset(ZoneOffset.UTC));
        insert.setObject(5, validity.asOfFrom());
        insert.setObject(6, validity.asOfUntil() == null ? LocalDate.MAX : validity.asOfUntil());
        return insert;
    }

    private static void bind(PreparedStatement insert, CountedPlacement counted) throws SQLException {
        Placement placement = counted.placement();
        insert.setObject(7, placement.chainId());
        insert.setObject(8, placement.participantId());
        insert.setObject(9, placement.placementDate());
        insert.setBigDecimal(10, placement.hoursPerWeek());
        insert.setString(11, placement.hoursBand());
        insert.setBoolean(12, placement.supported());
        insert.setObject(13, placement.employerId());
        insert.setBoolean(14, placement.sameOrganisation());
        insert.setInt(15, counted.contracts());
        bind(insert, 16, placement.attribution());
    }

    private static void bind(Connection connection, PreparedStatement insert, BenefitOutcome outcome)
            throws SQLException {
        CoveredSpell spell = outcome.spell();
        BenefitVerdict due = outcome.whenDue();
        insert.setObject(7, spell.spellId());
        insert.setObject(8, spell.householdId());
        insert.setString(9, spell.kind());
        insert.setObject(10, spell.start());
        insert.setObject(11, spell.lastDay());
        insert.setObject(12, spell.checkDate());
        insert.setObject(13, spell.reducedFrom());
        insert.setArray(14, uuids(connection, spell.adults()));
        insert.setObject(15, spell.placementChainId());
        insert.setString(16, outcome.beforeDue().state().name());
        insert.setString(17, due.state().name());
        insert.setArray(18, uuids(connection, due.personsInWork()));
        insert.setArray(
                19,
                connection.createArrayOf(
                        "text",
                        due.findings().stream().map(BenefitFinding::name).toArray()));
        insert.setObject(20, due.returnedOn());
        insert.setObject(21, due.returnedAfterDays());
        bind(insert, 22, spell.attribution());
    }

    private static void bind(PreparedStatement insert, CheckOutcome outcome) throws SQLException {
        Placement placement = outcome.placement();
        insert.setObject(7, placement.chainId());
        insert.setInt(8, outcome.week());
        insert.setObject(9, placement.participantId());
        insert.setObject(10, placement.placementDate());
        insert.setObject(11, outcome.checkDate());
        insert.setString(12, outcome.whenDue().job().name());
        insert.setString(13, outcome.whenDue().exit().name());
        insert.setBigDecimal(14, outcome.whenDue().hoursPerWeek());
        insert.setObject(15, placement.attribution().programmeId());
        insert.setString(16, placement.attribution().organisation());
    }

    private static void bind(PreparedStatement insert, int first, Attribution attribution) throws SQLException {
        insert.setString(first, attribution.basis().name());
        insert.setObject(first + 1, attribution.trajectoryId());
        insert.setObject(first + 2, attribution.programmeId());
        insert.setString(first + 3, attribution.organisation());
        try {
            insert.setString(first + 4, JSON.writeValueAsString(attribution.contributing()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Contributions are plain records", impossible);
        }
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private static IllegalStateException unreachable(SQLException failure) {
        return new IllegalStateException("The outcomes cannot be read or written", failure);
    }
}
