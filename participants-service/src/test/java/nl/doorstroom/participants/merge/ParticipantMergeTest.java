package nl.doorstroom.participants.merge;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static nl.doorstroom.participants.testing.CaseFiles.on;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ParticipantMergeTest {

    @Test
    void standsUntilItIsUndoneWhichIsOnce() {
        ParticipantMerge merge =
                new ParticipantMerge(UUID.randomUUID(), UUID.randomUUID(), true, "one", on("2026-03-02"));
        ParticipantsMerged merged = merge.begin(on("2026-03-02"));
        assertDoesNotThrow(merge::requireStanding);

        MergeUndone undone = merge.undo("other", on("2026-04-01"));

        assertThrows(MergeIsUndone.class, merge::requireStanding);
        assertThrows(MergeIsUndone.class, () -> merge.undo("third", on("2026-05-01")));
        assertEquals(merged.survivorId(), undone.survivorId());
        assertEquals(merged.duplicateId(), undone.duplicateId());
        assertEquals(merge.survivorId(), merge.participantId());
        assertEquals("one", merge.mergedBy());
        assertEquals("other", merge.undoneBy());
        assertEquals(on("2026-04-01").instant(), merge.undoneAt());
    }
}
