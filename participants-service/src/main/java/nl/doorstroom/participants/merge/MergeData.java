package nl.doorstroom.participants.merge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** With which other registrations a person's was brought together, in the person's own copy. */
@Singleton
class MergeData implements PersonalData {

    private final ParticipantMergeRepository merges;

    MergeData(ParticipantMergeRepository merges) {
        this.merges = merges;
    }

    @Override
    public String section() {
        return "merges";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(ParticipantMerge.class);
    }

    @Override
    public List<?> of(UUID person) {
        return merges.list(person).stream()
                .map(merge -> new Merge(merge.survivorId(), merge.duplicateId(), merge.createdAt(), merge.undoneAt()))
                .toList();
    }

    record Merge(
            UUID survivorId,
            UUID duplicateId,
            Instant mergedAt,
            @Nullable Instant undoneAt) {}
}
