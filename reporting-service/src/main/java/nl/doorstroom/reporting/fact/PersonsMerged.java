package nl.doorstroom.reporting.fact;

import java.util.UUID;

/**
 * Two registrations turned out to be one person, or that was taken back.
 *
 * @param undone the later version that takes the merge back: both people have their own facts again
 */
public record PersonsMerged(Recorded recorded, UUID mergeId, UUID survivorId, UUID duplicateId, boolean undone)
        implements Fact {

    @Override
    public UUID key() {
        return mergeId;
    }
}
