package nl.doorstroom.participants.merge;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

import io.quarkus.arc.All;

import nl.doorstroom.participants.link.LinkDecision;
import nl.doorstroom.participants.link.PersonLinks;
import nl.doorstroom.participants.participant.Identification;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRegister;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Brings two registrations of one person together, and takes them apart again. */
@Singleton
public class MergeRegister {

    private final ParticipantMergeRepository merges;
    private final ParticipantRepository participants;
    private final ParticipantRegister register;
    private final List<PersonLinks> links;
    private final LinkMover mover;
    private final Event<ParticipantsMerged> merged;
    private final Event<MergeUndone> undone;
    private final Event<RegistrationsChanged> changed;
    private final CurrentTenant caller;
    private final Clock clock;

    MergeRegister(
            ParticipantMergeRepository merges,
            ParticipantRepository participants,
            ParticipantRegister register,
            @All List<PersonLinks> links,
            LinkMover mover,
            Event<ParticipantsMerged> merged,
            Event<MergeUndone> undone,
            Event<RegistrationsChanged> changed,
            CurrentTenant caller,
            Clock clock) {
        this.merges = merges;
        this.participants = participants;
        this.register = register;
        this.links = links;
        this.mover = mover;
        this.merged = merged;
        this.undone = undone;
        this.changed = changed;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Merges one registration into another. What contradicts is refused with the ids of it, before anything is changed.
     *
     * @throws SameParticipant when both are the same registration
     * @throws NumbersDiffer when both have a number, which nobody else has
     * @throws nl.doorstroom.participants.participant.ParticipantIsMerged when one of them was merged before
     */
    public ParticipantMerge merge(UUID survivorId, UUID duplicateId) {
        if (survivorId.equals(duplicateId)) {
            throw new SameParticipant(survivorId);
        }
        lock(survivorId, duplicateId);
        Participant survivor = participants.get(survivorId);
        Participant duplicate = participants.get(duplicateId);
        if (survivor.identification() == Identification.BSN && duplicate.identification() == Identification.BSN) {
            throw new NumbersDiffer(survivorId, duplicateId);
        }
        List<LinkDecision> decisions = links.stream()
                .flatMap(link -> link.decide(survivorId, duplicateId).stream())
                .toList();
        boolean numberMoved = register.merge(survivor, duplicate);
        ParticipantMerge merge = new ParticipantMerge(survivorId, duplicateId, numberMoved, caller.user(), clock);
        ParticipantsMerged event = merge.begin(clock);
        merges.persist(merge);
        merged.fire(event);
        merges.flush();
        mover.move(merge, decisions);
        changed.fire(new RegistrationsChanged(survivorId));
        return merge;
    }

    /**
     * Gives each of the two back what was its own. What was registered since stays with the survivor.
     *
     * @throws MergeIsUndone when that was done before
     * @throws LaterMergeStands when the survivor was merged since
     */
    public void undo(ParticipantMerge merge) {
        lock(merge.survivorId(), merge.duplicateId());
        merge.requireStanding();
        merges.findStanding(merge.survivorId()).ifPresent(later -> {
            throw new LaterMergeStands(later.id());
        });
        register.separate(
                participants.getRegistration(merge.survivorId()),
                participants.getRegistration(merge.duplicateId()),
                merge.numberMoved());
        undone.fire(merge.undo(caller.user(), clock));
        merges.flush();
        mover.takeBack(merge);
        changed.fire(new RegistrationsChanged(merge.survivorId()));
        changed.fire(new RegistrationsChanged(merge.duplicateId()));
    }

    /** In the order of their ids: whoever merges the same two the other way round waits, and does not wait in a circle. */
    private void lock(UUID one, UUID other) {
        participants
                .find("id in ?1 order by id", List.of(one, other))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
