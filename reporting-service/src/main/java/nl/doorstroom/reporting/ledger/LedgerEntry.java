package nl.doorstroom.reporting.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.Recorded;

/** One event: what it said of itself, and what it told. The payload is kept whole, also what nothing reads yet. */
public final class LedgerEntry {

    /** Of its own: a change of the API's mapper must not change how a stored fact is read. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final EventType type;
    private final UUID aggregateId;
    private final Recorded recorded;
    private final String payload;
    private final Told told;

    private LedgerEntry(EventType type, UUID aggregateId, Recorded recorded, String payload, Told told) {
        this.type = type;
        this.aggregateId = aggregateId;
        this.recorded = recorded;
        this.payload = payload;
        this.told = told;
    }

    /**
     * An event as it arrives.
     *
     * @param version the aggregate's version
     * @param recordedAt the CloudEvents time, never the moment of arrival
     * @throws IllegalArgumentException when the payload lacks what the counting needs
     */
    public static LedgerEntry of(
            EventType type, UUID eventId, UUID aggregateId, long version, Instant recordedAt, JsonNode payload) {
        JsonNode supersedes = payload.path("supersedes");
        return of(
                type,
                aggregateId,
                new Recorded(
                        eventId,
                        version,
                        recordedAt,
                        supersedes.isTextual() ? UUID.fromString(supersedes.textValue()) : null),
                payload.toString());
    }

    static LedgerEntry of(EventType type, UUID aggregateId, Recorded recorded, String payload) {
        try {
            Told told = JSON.readValue(payload, type.payload());
            if (told == null) {
                throw new IllegalArgumentException("An event [" + type.eventName() + "] holds nothing");
            }
            return new LedgerEntry(type, aggregateId, recorded, payload, told);
        } catch (JsonProcessingException unreadable) {
            // Without its cause, which is an IOException: it would look like a part that does not answer, and be tried
            // again for ever. The text of the cause may hold a value.
            throw new IllegalArgumentException("An event [" + type.eventName() + "] cannot be read");
        }
    }

    public UUID eventId() {
        return recorded.eventId();
    }

    EventType type() {
        return type;
    }

    UUID aggregateId() {
        return aggregateId;
    }

    Recorded recorded() {
        return recorded;
    }

    String payload() {
        return payload;
    }

    Set<UUID> subjects() {
        return told.subjects();
    }

    Set<UUID> people() {
        return told.people();
    }

    /** The same without the person, where that leaves something that is counted: a place of a crew. */
    Optional<LedgerEntry> withoutPerson() {
        if (!(told instanceof ToldByTrajectories.OfCrewPlace)) {
            return Optional.empty();
        }
        try {
            ObjectNode rest = (ObjectNode) JSON.readTree(payload);
            rest.remove(List.of("participantId", "trajectoryId"));
            return Optional.of(of(type, aggregateId, recorded, rest.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A payload that was read before", impossible);
        }
    }

    @Nullable
    LocalDate validFrom() {
        return told.day();
    }

    @Nullable
    Fact after(@Nullable Fact before) {
        return told.after(before, recorded);
    }
}
