package nl.doorstroom.trajectories;

import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.platform.testing.DatabaseRules;
import nl.doorstroom.platform.testing.RealParts;

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
}
