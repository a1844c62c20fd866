package nl.doorstroom.platform.person;

import java.util.UUID;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/**
 * Takes which registrations are of one person, and which are not after all. It is told under two names, since who may read
 * profiles reads nothing else of participants; both say the same.
 */
@Singleton
class MergeProjectors {

    private final MergedPeople people;

    MergeProjectors(MergedPeople people) {
        this.people = people;
    }

    @Produces
    @Singleton
    Projector<MergeV1> participantsMerged() {
        return new Taking(people, "participants-merged", false);
    }

    @Produces
    @Singleton
    Projector<MergeV1> mergeUndone() {
        return new Taking(people, "merge-undone", true);
    }

    @Produces
    @Singleton
    Projector<MergeV1> profilesMerged() {
        return new Taking(people, "profiles-merged", false);
    }

    @Produces
    @Singleton
    Projector<MergeV1> profileMergeUndone() {
        return new Taking(people, "profile-merge-undone", true);
    }

    private record Taking(MergedPeople people, String name, boolean undone) implements Projector<MergeV1> {

        @Override
        public String type() {
            return "nl.doorstroom.participants." + name + ".v1";
        }

        @Override
        public Class<MergeV1> payload() {
            return MergeV1.class;
        }

        /** Who hears of it may lock what is made of both registrations. */
        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public void project(IncomingEvent event, MergeV1 merge) {
            people.store(merge.mergeId(), merge.survivorId(), merge.duplicateId(), undone, event.sequence());
        }
    }

    record MergeV1(UUID mergeId, UUID survivorId, UUID duplicateId) {}
}
