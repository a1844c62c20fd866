package nl.doorstroom.platform.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entity about one person, by whose data key the audit log encrypts its values. What belongs to such an entity, and
 * points at it by {@code @ManyToOne}, is about the same person.
 */
public interface AboutPerson {

    /** The participant, or null when this one is about nobody. */
    @Nullable
    UUID participantId();
}
