package nl.doorstroom.local;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class KafkaAccessRulesTest {

    @Test
    void letsEachServiceWriteItsOwnTopicsOnly() {
        for (ServiceName service : ServiceName.values()) {
            Set<String> foreign = topics(service, AclOperation.WRITE).stream()
                    .filter(topic -> !topic.startsWith(service.id() + "."))
                    .collect(Collectors.toSet());

            assertEquals(Set.of(), foreign, service.id());
        }
    }

    @Test
    void keepsProfilesForTheMatcher() {
        assertEquals(
                Set.of("participants.profiles.v1", "trajectories.progress.v1", "matching.dead-letters.v1"),
                topics(ServiceName.MATCHING, AclOperation.READ));
    }

    @Test
    void letsReportingReadEventsAndNoProfiles() {
        assertEquals(
                Set.of(
                        "participants.events.v1",
                        "trajectories.events.v1",
                        "matching.events.v1",
                        "reporting.dead-letters.v1"),
                topics(ServiceName.REPORTING, AclOperation.READ));
    }

    private static Set<String> topics(ServiceName service, AclOperation operation) {
        return KafkaPart.accessRules().stream()
                .filter(rule -> rule.pattern().resourceType() == ResourceType.TOPIC)
                .filter(rule -> rule.entry().principal().equals("User:" + service.id()))
                .filter(rule -> rule.entry().operation() == operation)
                .map(rule -> rule.pattern().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
