package nl.doorstroom.participants.startrestriction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PurposeCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps from which day people can start, sealed by a key that opens nothing else of them. */
@Singleton
public class StartRestrictionRegister {

    private static final String PURPOSE = "start-restriction";

    /** Its own, because a change of the API's mapper must not change what is stored. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final StartRestrictionRepository restrictions;
    private final PurposeCipher cipher;
    private final CurrentTenant caller;
    private final Event<EarliestStartChanged> changed;
    private final Clock clock;

    StartRestrictionRegister(
            StartRestrictionRepository restrictions,
            PurposeCipher cipher,
            CurrentTenant caller,
            Event<EarliestStartChanged> changed,
            Clock clock) {
        this.restrictions = restrictions;
        this.cipher = cipher;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    /** What is kept of a person; nothing when nothing ever was. */
    public Optional<Kept> find(UUID participantId) {
        return restrictions.findByIdOptional(participantId).map(known -> new Kept(versions(known), known.version()));
    }

    /** Registers or replaces a restriction; others are told when the day became another. */
    public Kept put(UUID participantId, Restriction restriction) {
        StartRestriction known = restrictions.findById(participantId);
        List<Version> versions = known == null ? new ArrayList<>() : new ArrayList<>(versions(known));
        LocalDate previous = versions.isEmpty()
                ? null
                : versions.get(versions.size() - 1).restriction().earliestStart();
        versions.add(new Version(DutchCalendar.now(clock), caller.user(), restriction));
        byte[] sealed = seal(participantId, versions);
        StartRestriction kept = known == null ? new StartRestriction(participantId, sealed, clock) : known;
        EarliestStartChanged event = kept.keep(sealed, restriction.earliestStart(), previous, clock);
        restrictions.persistAndFlush(kept);
        if (!Objects.equals(previous, restriction.earliestStart())) {
            changed.fire(event);
        }
        return new Kept(versions, kept.version());
    }

    /** Of an erased person there is nothing. */
    private List<Version> versions(StartRestriction restriction) {
        return cipher.decrypt(PURPOSE, restriction.participantId(), restriction.sealed())
                .map(StartRestrictionRegister::read)
                .orElse(List.of());
    }

    private byte[] seal(UUID participantId, List<Version> versions) {
        try {
            return cipher.encrypt(PURPOSE, participantId, MAPPER.writeValueAsString(versions));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Restrictions are plain records", impossible);
        }
    }

    private static List<Version> read(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<List<Version>>() {});
        } catch (JsonProcessingException unreadable) {
            // Its message would repeat what it read.
            throw new IllegalStateException("The restriction has a form that is not known");
        }
    }

    /**
     * A restriction as it is kept.
     *
     * @param versions oldest first; none when the person was erased
     */
    public record Kept(List<Version> versions, long version) {

        /** What holds now. */
        public @Nullable Restriction current() {
            return versions.isEmpty() ? null : versions.get(versions.size() - 1).restriction();
        }
    }

    /**
     * What was known from one change to the next.
     *
     * @param recordedAt in UTC
     * @param recordedBy identifier of the user at the identity provider
     */
    public record Version(Instant recordedAt, String recordedBy, Restriction restriction) {}
}
