package nl.doorstroom.participants.merge;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A merge is undone once. */
class MergeIsUndone extends Refusal {

    private static final long serialVersionUID = 1L;

    MergeIsUndone(UUID mergeId) {
        super("Merge [" + mergeId + "] has been undone.");
    }
}
