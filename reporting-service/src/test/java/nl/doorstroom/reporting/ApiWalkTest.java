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
        for (String figure : List.of("placements", "ended-benefits", "lasting-work", "crews")) {
            String rows = walk.ask("/reports/" + figure, "?periodStart=2025-01-01&periodEnd=2025-12-31&asOf=2026-03-31")
                    .json()
                    .path("rows")
                    .toString();
            assertEquals(true, rows.matches(".*[1-9].*"), rows);
        }
        PublicationsStory.tell(walk, inbox);
        ProgressStory.tell(walk, inbox);
        cancelWhatElsewhereRuns(walk);
