package nl.doorstroom.platform.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
                json(payload.viewers()),
                event.sequence());
    }

    /** As the database compares them, with nothing else that an event may say of them one day. */
    private static String json(List<Viewer> viewers) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (Viewer viewer : viewers) {
            ObjectNode one = kept.addObject()
                    .put("userId", viewer.userId())
                    .put("from", viewer.from().toString());
            if (viewer.until() != null) {
                one.put("until", viewer.until().toString());
            }
        }
        return kept.toString();
    }

    record ParticipantVisibilityChangedV1(
            UUID participantId,
            boolean restricted,
            @Nullable LocalDate lastDay,
            List<Viewer> viewers) {}

    record Viewer(String userId, Instant from, @Nullable Instant until) {}
}
