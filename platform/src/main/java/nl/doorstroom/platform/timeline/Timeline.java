package nl.doorstroom.platform.timeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Of which aggregates a service tells in people's timelines, as beans. What is not named is not told. */
public interface Timeline {

    /** The list of {@link TimelineKind#category()}. */
    String CATEGORIES = "timeline-event-categories";

    List<TimelineKind> kinds();

    /** Reads together what the paths of these aggregates of one kind need, so that they do not each read it for themselves. */
    default void load(String aggregate, Set<UUID> ids) {}

    /** Further ids under which the audit log keeps what concerns a person, such as those of the person's households. */
    default Set<UUID> alsoAbout(UUID person) {
        return Set.of();
    }
}
