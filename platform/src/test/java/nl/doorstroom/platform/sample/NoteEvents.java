package nl.doorstroom.platform.sample;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.platform.subscriptions.Audience;
import nl.doorstroom.platform.subscriptions.PartnerEvent;
import nl.doorstroom.platform.subscriptions.PartnerEvents;

/** A note is linked to the organisation that it names first. */
@Singleton
class NoteEvents implements PartnerEvents {

    @Override
    public List<PartnerEvent> events() {
        return List.of(
                new PartnerEvent("note-written", "notes:read", "/notes/{aggregateId}", Audience.LINKED_ORGANISATIONS),
                new PartnerEvent("note-hidden", "notes:read", "/notes/{aggregateId}", Audience.OWN_ORGANISATION));
    }

    @Override
    public Set<String> linked(String event, JsonNode payload) {
        return Set.of(payload.path("text").asText().split(" ", 2)[0]);
    }
}
