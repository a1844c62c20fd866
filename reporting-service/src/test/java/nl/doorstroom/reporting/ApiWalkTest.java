package nl.doorstroom.reporting;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;

import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.outbox.Ids;
import nl.doorstroom.platform.testing.ApiWalk;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Topics;
import nl.doorstroom.platform.testing.Walk;
import nl.doorstroom.reporting.testing.Putten;
import nl.doorstroom.reporting.testing.Reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(RealParts.class)
class ApiWalkTest extends ApiWalk {

    private static final String ELSEWHERE = "a user of another replica";

    @Inject
    Inbox inbox;

    @Override
    protected Set<String> untold() {
        return Set.of("data_key", "audit_entry", "frozen_spell", "replayed_fact", "replayed_fact_subject");
    }

    @Override
    protected void tell(Walk walk) {
        walk.waitBeforeComparing(ApiWalkTest::untilNothingIsCounted);
        inbox.receive(Putten.in(walk.tenant()).events());
        inbox.receive(Putten.in(walk.inTheOther(walk.tenant())).events());
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            String person = tenant.equals(walk.tenant()) ? walk.outsider() : walk.inTheOther(walk.outsider());
            inbox.receive(List.of(
                    Topics.record("participants", "participant-registered.v1", """
                    {"eventId": "%s", "aggregateId": "%s", "aggregateVersion": 1, "tenant": "%s",
                     "recordedAt": "2025-01-06T08:00:00Z", "participantId": "%2$s"}""".formatted(Ids.next(), person, tenant)
                            .getBytes(UTF_8))));
        }
        walk.tellOfCaseFile(walk.outsider());
        walk.get("/definition-sets/{id}", walk.get("/definition-sets").firstId());
        for (String figure : List.of("lasting-work", "crews")) {
            walk.askWithMore("GET", "/reports/" + figure, "reports:detail");
            String rows = walk.ask("/reports/" + figure, "?periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31")
                    .json()
                    .path("rows")
                    .toString();
            assertEquals(true, rows.matches(".*[1-9].*"), rows);
        }
        PublicationsStory.tell(walk, inbox);
        ProgressStory.tell(walk, inbox);
        DataQualityStory.tell(walk, inbox);
        SrgStory.tell(walk, inbox);
        FairnessStory.tell(walk, inbox);
        SocietalReturnStory.tell(walk, inbox);
        cancelWhatElsewhereRuns(walk);
        String rebuild = walk.post("/rebuilds", "{}").id();
        untilNothingIsCounted();
        walk.get("/rebuilds/{id}", rebuild);
        String replay = walk.post("/replays", "{}").id();
        untilNothingIsCounted();
        walk.get("/replays/{id}", replay);
    }

    /** A rebuild, and then a replay, that another replica makes: here it goes no further. */
    private static void cancelWhatElsewhereRuns(Walk walk) {
        String run = walk.outsider();
        change("""
                insert into projection_run (id, tenant, kind, state, requested_by, started_at, beat_at, done, total, facts_added, facts_kept)
                select id, tenant, 'REBUILD', 'RUNNING', '%s', now(), now() + interval '1 hour', 0, 0, 0, 0
                from (values ('%s'::uuid, '%s'), ('%s'::uuid, '%s')) run (id, tenant)""".formatted(ELSEWHERE, run, walk.tenant(), walk.inTheOther(run), walk.inTheOther(walk.tenant())));
        walk.post("/rebuilds/{id}/cancellations", "{}", run);
        change("update projection_run set kind = 'REPLAY', cancelled_by = null where requested_by = '" + ELSEWHERE
                + "'");
        walk.post("/replays/{id}/cancellations", "{}", run);
        change("delete from projection_run where requested_by = '" + ELSEWHERE + "'");
    }

    private static void change(String sql) {
        try (Connection connection = RealParts.superuser()) {
            connection.createStatement().execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void untilNothingIsCounted() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> assertEquals(
                        List.of("0"),
                        Reporting.texts("select ((select count(*) from projection_run where state = 'RUNNING'"
                                + " and requested_by <> '" + ELSEWHERE + "')"
                                + " + (select count(*) from replayed_fact)"
                                + " + (select count(*) from (select tenant from outcome_placement group by tenant"
                                + " having count(distinct generation) > 1) busy))::text")));
    }
}
