package nl.doorstroom.participants.retention;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** That somebody was erased. About nobody any more: the ids led to a person, and lead nowhere. */
@Entity
@Immutable
public class Erasure extends Aggregate {

    @Column(nullable = false)
    private List<UUID> erasedIds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ErasureGround ground;

    private @Nullable String requestedBy;

    @SuppressWarnings("NullAway")
    protected Erasure() {}

    /** @param requestedBy the user, when it was asked for; null when the term was over */
    Erasure(List<UUID> people, @Nullable String requestedBy, Clock clock) {
        super(clock);
        this.erasedIds = List.copyOf(people);
        this.ground = requestedBy == null ? ErasureGround.TERM : ErasureGround.REQUEST;
        this.requestedBy = requestedBy;
    }

    /** Each topic has readers of its own, and an event of its own. */
    List<ParticipantAnonymised> anonymise(Clock clock) {
        return Stream.of("participants.profiles.v1", "participants.events.v1")
                .map(topic -> new ParticipantAnonymised(topic, stamp(clock), erasedIds()))
                .toList();
    }

    /** Every id under which the person was known; the person's own is the first. */
    public List<UUID> erasedIds() {
        return List.copyOf(erasedIds);
    }

    public ErasureGround ground() {
        return ground;
    }

    /** Identifier of the user, when it was asked for. */
    public @Nullable String requestedBy() {
        return requestedBy;
    }
}
