package nl.doorstroom.participants.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * Others may see a person than before.
 *
 * @param restricted whether the viewers alone may; otherwise everybody who may see people
 * @param lastDay last day on which it is restricted; null: no end is known
 * @param viewers of now and of later; empty when it is not restricted
 */
public record VisibilityChanged(
        EventStamp stamp, boolean restricted, @Nullable LocalDate lastDay, List<Viewer> viewers) {

    public UUID participantId() {
        return stamp.aggregateId();
    }

    /**
     * Who may see the person, of the care team or in an emergency.
     *
     * @param userId identifier of the user at the identity provider
     * @param from in UTC
     * @param until the moment from which the user may not any more, in UTC; null: no end is known
     */
    public record Viewer(
            String userId, Instant from, @Nullable Instant until) {}
}
