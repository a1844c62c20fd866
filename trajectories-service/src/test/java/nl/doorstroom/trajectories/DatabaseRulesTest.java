package nl.doorstroom.trajectories;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.DatabaseRules;
import nl.doorstroom.platform.testing.RealParts;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class DatabaseRulesTest extends DatabaseRules {

    @Override
    protected Set<String> history() {
        return Set.of(
                "trajectory_status_change",
                "placement_event",
                "crew_passing",
                "planned_date_change",
                "instrument_version",
                "wage_value",
                "hours_plan_version",
                "attendance_version",
                "crew_work_record_version",
                "crew_capacity_step",
                "coach_change",
                "talk_report",
                "extension",
                "stage_entry",
                "stage_template_version");
    }

    @Override
    protected Set<String> withoutTenant() {
        // A step is followed by one of its own plan, and the plan is of one tenant.
        return Set.of("hours_step_next_from_fk");
    }

    @Override
    protected Set<String> removed() {
        // A plan is replaced as a whole; its event tells every step. What a series was to be later is forgotten with a
        // change.
        return Set.of("hours_step", "session_pattern");
    }

    /**
     * A person is erased or asks for a copy, and a trajectory ends, without every row of the country being looked at. What was
     * agreed in a talk, a day of a training and what is told of a job are found by the talk, the training and the job.
     */
    @Test
    void findsWhatIsOfAPersonOrATrajectoryByAnIndex() throws SQLException {
        Set<String> unindexed = new TreeSet<>();
        try (Connection connection = RealParts.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname || ' ' || a.attname
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid
                          and a.attname in ('participant_id', 'trajectory_id')
                        left join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant'
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and not (c.relname in ('talk_agreement', 'training_day', 'placement_event') and a.attname = 'trajectory_id')
                          and not exists (select from pg_index i where i.indrelid = c.oid
                            and (i.indkey[0] = a.attnum or (i.indkey[0] = t.attnum and i.indkey[1] = a.attnum))
                            and (i.indpred is null
                              or pg_get_expr(i.indpred, c.oid) = '(' || a.attname || ' IS NOT NULL)'))""")) {
            while (row.next()) {
                unindexed.add(row.getString(1));
            }
        }
        assertEquals(Set.of(), unindexed);
    }
}
