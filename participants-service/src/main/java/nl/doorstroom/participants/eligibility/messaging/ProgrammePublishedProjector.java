package nl.doorstroom.participants.eligibility.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.eligibility.KnownProgrammes;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Learns which rules of eligibility a programme names; the newest event says all of it. */
@Singleton
class ProgrammePublishedProjector implements Projector<ProgrammePublishedProjector.ProgrammePublishedV1> {

    private final KnownProgrammes programmes;

    ProgrammePublishedProjector(KnownProgrammes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.programme-published.v1";
    }

    @Override
    public Class<ProgrammePublishedV1> payload() {
        return ProgrammePublishedV1.class;
    }

    @Override
    public void project(IncomingEvent event, ProgrammePublishedV1 payload) {
        programmes.store(
                payload.programmeId(),
                event.sequence(),
                payload.eligibilities() == null ? List.of() : payload.eligibilities());
    }

    /** @param eligibilities absent from a programme that takes everybody */
    record ProgrammePublishedV1(UUID programmeId, @Nullable List<String> eligibilities) {}
}
