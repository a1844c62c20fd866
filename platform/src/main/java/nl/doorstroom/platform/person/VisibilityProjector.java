package nl.doorstroom.platform.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes who may see a person, when few may. */
@Singleton
class VisibilityProjector implements Projector<VisibilityProjector.ParticipantVisibilityChangedV1> {

    private final ProtectedPeople people;

    VisibilityProjector(ProtectedPeople people) {
        this.people = people;
    }

    @Override
    public String type() {
        return "nl.doorstroom.participants.participant-visibility-changed.v1";
    }

    @Override
    public Class<ParticipantVisibilityChangedV1> payload() {
        return ParticipantVisibilityChangedV1.class;
    }

    @Override
    public void project(IncomingEvent event, ParticipantVisibilityChangedV1 payload) {
        people.store(
                payload.participantId(),
                payload.restricted(),
                payload.lastDay(),
                payload.viewers().toString(),
                event.sequence());
    }

    /** @param viewers are kept as they came: the database compares them */
    record ParticipantVisibilityChangedV1(
            UUID participantId,
            boolean restricted,
            @Nullable LocalDate lastDay,
            JsonNode viewers) {}
}
