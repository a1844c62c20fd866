package nl.doorstroom.trajectories.admission.messaging;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;
import nl.doorstroom.trajectories.admission.Admissions;

/** Learns whether a person may take part in a programme; the newest decision holds. */
@Singleton
class EligibilityDecidedProjector implements Projector<EligibilityDecidedProjector.EligibilityDecidedV1> {

    private final Admissions admissions;

    EligibilityDecidedProjector(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.eligibility-decided.v1";
    }

    @Override
    public Class<EligibilityDecidedV1> payload() {
        return EligibilityDecidedV1.class;
    }

    @Override
    public void project(IncomingEvent event, EligibilityDecidedV1 payload) {
        admissions.store(
                payload.participantId(),
                payload.programmeId(),
                event.sequence(),
                payload.eligible(),
                payload.validUntil());
    }

    record EligibilityDecidedV1(
            UUID participantId,
            UUID programmeId,
            boolean eligible,
            @Nullable LocalDate validUntil) {}
}
