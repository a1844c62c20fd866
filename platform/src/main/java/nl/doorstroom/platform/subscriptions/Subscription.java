package nl.doorstroom.platform.subscriptions;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told.
 *
 * @param client by which application, as the identity provider knows it
 * @param organisation OIN of the organisation on whose behalf
 * @param eventTypes CloudEvents types
 * @param pauseReason null unless it is paused
 */
public record Subscription(
        UUID id,
        String client,
        String organisation,
        URI address,
        List<String> eventTypes,
        SubscriptionState state,
        @Nullable PauseReason pauseReason,
        long version,
        Instant createdAt,
        Instant changedAt) {

    /** What the audit log keeps of it. */
    Map<String, String> audited() {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "client", client,
                "organisation", organisation,
                "address", address.toString(),
                "eventTypes", String.join(" ", eventTypes),
                "state", state.name()));
        if (pauseReason != null) {
            fields.put("pauseReason", pauseReason.name());
        }
        return fields;
    }
}
