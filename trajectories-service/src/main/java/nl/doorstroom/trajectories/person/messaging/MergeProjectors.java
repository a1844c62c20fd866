package nl.doorstroom.trajectories.person.messaging;

import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.person.MergedPeople;

/** Takes which registrations are of one person, and which are not after all. */
@Singleton
class MergeProjectors {

    private final MergedPeople people;

    MergeProjectors(MergedPeople people) {
        this.people = people;
    }

    @Produces
    @Singleton
    Projector<MergeV1> participantsMerged() {
        return new Taking(people, "nl.doorstroom.participants.participants-merged.v1", false);
    }

    @Produces
    @Singleton
    Projector<MergeV1> mergeUndone() {
        return new Taking(people, "nl.doorstroom.participants.merge-undone.v1", true);
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
