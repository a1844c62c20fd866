package nl.doorstroom.participants.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AboutPerson;
import nl.doorstroom.platform.outbox.Aggregate;

/** Two registrations turned out to be one person's. */
@Entity
public class ParticipantMerge extends Aggregate implements AboutPerson {

    @Column(nullable = false, updatable = false)
    private UUID survivorId;

    @Column(nullable = false, updatable = false)
    private UUID duplicateId;

    @Column(nullable = false, updatable = false)
    private String mergedBy;

    private @Nullable Instant undoneAt;
    private @Nullable String undoneBy;

    @Column(nullable = false)
    private boolean numberMoved;

    @SuppressWarnings("NullAway")
    protected ParticipantMerge() {}

    ParticipantMerge(UUID survivorId, UUID duplicateId, boolean numberMoved, String mergedBy, Clock clock) {
        super(clock);
        this.survivorId = survivorId;
        this.duplicateId = duplicateId;
        this.numberMoved = numberMoved;
        this.mergedBy = mergedBy;
    }

    ParticipantsMerged begin(Clock clock) {
        return new ParticipantsMerged(stamp(clock), survivorId, duplicateId);
    }

    /**
     * They are two people after all.
     *
     * @throws MergeIsUndone when that was said before
     */
    MergeUndone undo(String user, Clock clock) {
        requireStanding();
        MergeUndone event = new MergeUndone(stamp(clock), survivorId, duplicateId);
        undoneAt = changedAt();
        undoneBy = user;
        return event;
    }

    void requireStanding() {
        if (undoneAt != null) {
            throw new MergeIsUndone(id());
        }
    }

    /** The survivor. */
    @Override
    public UUID participantId() {
        return survivorId;
    }

    public UUID survivorId() {
        return survivorId;
    }

    public UUID duplicateId() {
        return duplicateId;
    }

    /** Identifier of the user at the identity provider. */
    public String mergedBy() {
        return mergedBy;
    }

    /** In UTC; null while it stands. */
    public @Nullable Instant undoneAt() {
        return undoneAt;
    }

    /** Identifier of the user at the identity provider; null while it stands. */
    public @Nullable String undoneBy() {
        return undoneBy;
    }

    boolean numberMoved() {
        return numberMoved;
    }
}
