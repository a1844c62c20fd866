package nl.doorstroom.participants.workprofile.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.workprofile.WorkProfileChanged;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;
import nl.doorstroom.participants.workprofile.WorkProfileDetails.Language;
import nl.doorstroom.participants.workprofile.WorkProfileDetails.Occupation;
import nl.doorstroom.participants.workprofile.WorkProfileDetails.Skill;
import nl.doorstroom.platform.outbox.Outbox;
import nl.doorstroom.platform.outbox.OutgoingEvent;

/** Tells matching, on a topic that only matching reads, what it may know of a person: the fields named here. */
@Singleton
class WorkProfilePublisher {

    private static final String TOPIC = "participants.profiles.v1";

    private final Outbox outbox;

    WorkProfilePublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void changed(@Observes WorkProfileChanged event) {
        WorkProfileDetails details = event.details();
        outbox.append(OutgoingEvent.v1(
                TOPIC,
                "work-profile-changed",
                event.participantId(),
                event.stamp(),
                new WorkProfileChangedV1(
                        event.participantId(),
                        details.pc4(),
                        details.maxDistanceKm(),
                        details.transport(),
                        details.hoursMin(),
                        details.hoursMax(),
                        details.shifts(),
                        details.licences(),
                        details.languages(),
                        details.availableFrom(),
                        details.occupations(),
                        details.skills())));
    }

    record WorkProfileChangedV1(
            UUID participantId,
            @Nullable String pc4,
            @Nullable Integer maxDistanceKm,
            List<String> transport,
            @Nullable Integer hoursMin,
            @Nullable Integer hoursMax,
            List<String> shifts,
            List<String> licences,
            List<Language> languages,
            @Nullable LocalDate availableFrom,
            List<Occupation> occupations,
            List<Skill> skills) {}
}
