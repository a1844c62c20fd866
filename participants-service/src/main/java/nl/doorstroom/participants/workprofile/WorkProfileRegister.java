package nl.doorstroom.participants.workprofile;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps one work profile for each participant who has one. */
@Singleton
public class WorkProfileRegister {

    private final WorkProfileRepository profiles;
    private final CurrentTenant caller;
    private final Event<WorkProfileChanged> changed;
    private final Clock clock;

    WorkProfileRegister(
            WorkProfileRepository profiles, CurrentTenant caller, Event<WorkProfileChanged> changed, Clock clock) {
        this.profiles = profiles;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    public Optional<WorkProfile> find(UUID participantId) {
        return profiles.findOf(participantId);
    }

    /** @throws NotFound when the participant has no work profile yet */
    public WorkProfile get(UUID participantId) {
        return profiles.get(participantId);
    }

    /** Registers a participant's first work profile. */
    public WorkProfile create(UUID participantId, WorkProfileDetails details) {
        WorkProfile profile = new WorkProfile(participantId, details, clock);
        WorkProfileChanged event = profile.change(details, caller.user(), clock);
        profiles.persist(profile);
        changed.fire(event);
        return profile;
    }

    /** Replaces a work profile as a whole. */
    public void change(WorkProfile profile, WorkProfileDetails details) {
        changed.fire(profile.change(details, caller.user(), clock));
    }
}
