package nl.doorstroom.platform.timeline;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A kind of aggregate about people.
 *
 * @param aggregate as the audit log names it: {@code benefit-spell}
 * @param category code of list {@code timeline-event-categories}
 * @param permission what reading such an aggregate asks for; of others their changes are left out
 * @param path of a person and an aggregate where it is read, below the service's own; nothing when the caller may not see
 *     this one
 */
public record TimelineKind(
        String aggregate, String category, String permission, BiFunction<UUID, UUID, Optional<String>> path) {

    /** A kind of which whoever has the permission may read each one. */
    public static TimelineKind of(
            String aggregate, String category, String permission, BiFunction<UUID, UUID, String> path) {
        return new TimelineKind(aggregate, category, permission, (person, id) -> Optional.of(path.apply(person, id)));
    }
}
