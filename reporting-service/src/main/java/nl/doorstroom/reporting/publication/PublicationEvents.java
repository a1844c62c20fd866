package nl.doorstroom.reporting.publication;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** Of a report about one organisation that organisation is told; of the others, the tenant's own alone. */
@Singleton
class PublicationEvents implements PartnerEvents {

    @Override
    public List<PartnerEvent> events() {
        return Stream.of("published", "corrected")
                .map(what -> new PartnerEvent(
                        "report-" + what,
                        "reports:read",
                        "/publications/{publicationId}",
                        Audience.LINKED_ORGANISATIONS))
                .toList();
    }

    @Override
    public Set<String> linked(String event, JsonNode payload) {
        return payload.hasNonNull("organisation")
                ? Set.of(payload.path("organisation").asText())
                : Set.of();
    }
}
