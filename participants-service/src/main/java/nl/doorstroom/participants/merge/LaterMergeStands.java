package nl.doorstroom.participants.merge;

import java.util.Map;
import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The survivor was merged into yet another participant: that merge is undone first. */
class LaterMergeStands extends Refusal {

    private static final long serialVersionUID = 1L;

    LaterMergeStands(UUID laterMergeId) {
        super("Merge [" + laterMergeId + "] came later and stands; undo it first.", Map.of("mergeId", laterMergeId));
    }
}
