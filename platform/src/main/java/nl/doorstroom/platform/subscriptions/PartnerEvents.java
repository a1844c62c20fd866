package nl.doorstroom.platform.subscriptions;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service lets partners be told of, as a bean. What no bean names is told to nobody. */
public interface PartnerEvents {

    /** The events, each under a name of its own. */
    List<PartnerEvent> events();

    /**
     * The organisations, beside the tenant's own, that would be shown what an event is about. Asked in the transaction of
     * the event, and only when another organisation has subscribed to it.
     *
     * @param event name of an event whose audience is {@link Audience#LINKED_ORGANISATIONS}
     * @return OINs
     */
    default Set<String> linked(String event, JsonNode payload) {
        return Set.of();
    }
}
