package nl.doorstroom.trajectories;

import java.util.List;

import io.quarkus.arc.Arc;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.trajectories.testing.Participants;

/** A programme that asks who may take part, and planned days that wait for the day from which a person can start. */
final class PlannedDaysStory {

    private static final String TRAJECTORY = "/trajectories/{id}";

    private PlannedDaysStory() {}

    static void tell(Walk walk) {
        String programme =
                walk.post("/programmes", """
                        {"name": "Participatieplaatsen", "kind": "WORK_PROJECT", "features": ["MILESTONES"],
                         "organisation": "%s", "voluntary": false, "validFrom": "2020-01-01",
                         "admission": {"eligibilities": ["TOT_27_JAAR"]}}""".formatted(walk.tenant())).id();
        String person = walk.outsider();
        for (String tenant : tenants(walk)) {
            inbox().receive(List.of(Participants.decided(
                    tenant, of(walk, tenant, person), of(walk, tenant, programme), 1, "2200-12-31")));
        }
        String trajectory =
                walk.post("/trajectories", """
                        {"participantId": "%s", "programmeId": "%s", "startDate": "2026-11-09"}""".formatted(person, programme)).id();
        walk.post(
                TRAJECTORY + "/milestones",
                "{\"title\": \"Inwerken\", \"dueDate\": \"2026-11-20\", \"afterEarliestStart\": true}",
                trajectory);
        for (String tenant : tenants(walk)) {
            inbox().receive(List.of(
                    Participants.earliestStart(tenant, of(walk, tenant, person), 2, "2026-11-16", "2026-11-02")));
        }
        walk.get(TRAJECTORY + "/planned-date-changes", trajectory);
    }

    private static Inbox inbox() {
        return Arc.container().instance(Inbox.class).get();
    }

    private static List<String> tenants(Walk walk) {
        return List.of(walk.tenant(), walk.inTheOther(walk.tenant()));
    }

    private static String of(Walk walk, String tenant, String id) {
        return tenant.equals(walk.tenant()) ? id : walk.inTheOther(id);
    }
}
