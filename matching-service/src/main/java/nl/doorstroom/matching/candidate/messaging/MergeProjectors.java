package nl.doorstroom.matching.candidate.messaging;

import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.matching.candidate.MergedPeople;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes which profiles are of one person, and which are not after all. */
@Singleton
class MergeProjectors {

    private final MergedPeople people;

    MergeProjectors(MergedPeople people) {
        this.people = people;
    }

    @Produces
    @Singleton
    Projector<MergeV1> profilesMerged() {
        return new Taking(people, "nl.doorstroom.participants.profiles-merged.v1", false);
    }

    @Produces
    @Singleton
    Projector<MergeV1> profileMergeUndone() {
        return new Taking(people, "nl.doorstroom.participants.profile-merge-undone.v1", true);
    }

    private record Taking(MergedPeople people, String type, boolean undone) implements Projector<MergeV1> {

        @Override
        public Class<MergeV1> payload() {
            return MergeV1.class;
        }

        @Override
        public void project(IncomingEvent event, MergeV1 merge) {
            people.store(merge.mergeId(), merge.survivorId(), merge.duplicateId(), undone, event.sequence());
        }
    }

    record MergeV1(UUID mergeId, UUID survivorId, UUID duplicateId) {}
}
