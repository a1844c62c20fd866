package nl.doorstroom.participants.startrestriction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PurposeCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/**
 * Keeps from which day people can start, sealed by a key that opens nothing else of them. The day of a person is the day of
 * each of the person's registrations, and is told of each by itself: who hears of it need not know who was merged.
 */
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
    private final ParticipantRepository participants;
    private final PurposeCipher cipher;
    private final CurrentTenant caller;
    private final Event<EarliestStartChanged> changed;
    private final Clock clock;

    StartRestrictionRegister(
            StartRestrictionRepository restrictions,
            ParticipantRepository participants,
            PurposeCipher cipher,
            CurrentTenant caller,
            Event<EarliestStartChanged> changed,
            Clock clock) {
        this.restrictions = restrictions;
        this.participants = participants;
        this.cipher = cipher;
        this.caller = caller;
        this.changed = changed;
        this.clock = clock;
    }

    /** What is kept of a person; nothing when nothing is. */
    public Optional<Kept> find(UUID participantId) {
        return restrictions
                .findByIdOptional(participantId)
                .map(known -> new Kept(versions(known), known.version()))
                .filter(kept -> !kept.versions().isEmpty());
    }

    /** Registers or replaces a restriction; others are told when the day became another. */
    public Kept put(UUID participantId, Restriction restriction) {
        List<Version> versions = new ArrayList<>(versions(participantId));
        LocalDate previous = day(versions);
        versions.add(new Version(DutchCalendar.now(clock), caller.user(), restriction, List.of()));
        StartRestriction kept =
                keep(participants.listRegistrationsOf(participantId), versions, previous, day(versions));
        return new Kept(versions, kept.version());
    }

    /**
     * Puts what is kept of a duplicate with the survivor's; what was recorded last holds. Nothing is refused, because that
     * would tell who merges that both have something.
     */
    void merge(UUID survivorId, UUID duplicateId) {
        List<Version> own = versions(survivorId);
        List<Version> theirs = versions(duplicateId);
        if (own.isEmpty() && theirs.isEmpty()) {
            return;
        }
        List<Version> all = inOrder(own, theirs.stream().map(version -> version.from(duplicateId)));
        List<UUID> behind = participants.listRegistrationsOf(duplicateId);
        keep(registrationsBesides(behind, survivorId), all, day(own), day(all));
        keep(behind, List.of(), day(theirs), day(all));
    }

    /** Gives each of the two its own again. What was recorded since stays with the survivor. */
    void separate(UUID survivorId, UUID duplicateId) {
        List<Version> all = versions(survivorId);
        if (all.isEmpty()) {
            return;
        }
        List<Version> theirs = all.stream()
                .filter(version -> version.isFrom(duplicateId))
                .map(Version::back)
                .toList();
        List<Version> own =
                all.stream().filter(version -> !version.isFrom(duplicateId)).toList();
        List<UUID> behind = participants.listRegistrationsOf(duplicateId);
        keep(registrationsBesides(behind, survivorId), own, day(all), day(own));
        keep(behind, theirs, day(all), day(theirs));
    }

    private List<UUID> registrationsBesides(List<UUID> others, UUID participantId) {
        return participants.listRegistrationsOf(participantId).stream()
                .filter(registration -> !others.contains(registration))
                .toList();
    }

    /**
     * Keeps what is known at the first of some registrations that have one day; the others have nothing of their own.
     *
     * @param previous the day that was told of them
     * @param day the day of the person; of each registration it is told when it is another
     */
    private StartRestriction keep(
            List<UUID> registrations, List<Version> versions, @Nullable LocalDate previous, @Nullable LocalDate day) {
        if (!Objects.equals(previous, day)) {
            registrations.stream().skip(1).forEach(merged -> keep(merged, List.of(), previous, day));
        }
        return keep(registrations.get(0), versions, previous, day);
    }

    private StartRestriction keep(
            UUID registration, List<Version> versions, @Nullable LocalDate previous, @Nullable LocalDate day) {
        byte[] sealed = seal(registration, versions);
        StartRestriction kept = restrictions
                .findByIdOptional(registration)
                .orElseGet(() -> new StartRestriction(registration, sealed, clock));
        EarliestStartChanged event = kept.keep(sealed, day, previous, clock);
        restrictions.persistAndFlush(kept);
        if (!Objects.equals(previous, day)) {
            changed.fire(event);
        }
        return kept;
    }

    private static List<Version> inOrder(List<Version> own, Stream<Version> others) {
        return Stream.concat(own.stream(), others)
                .sorted(Comparator.comparing(Version::recordedAt))
                .toList();
    }

    /** The day that holds; null: any. */
    private static @Nullable LocalDate day(List<Version> versions) {
        return versions.isEmpty()
                ? null
                : versions.get(versions.size() - 1).restriction().earliestStart();
    }

    private List<Version> versions(UUID participantId) {
        return restrictions.findByIdOptional(participantId).map(this::versions).orElse(List.of());
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
     * @param cameFrom the registrations at which it lay before they were merged, the last one last
     */
    public record Version(Instant recordedAt, String recordedBy, Restriction restriction, List<UUID> cameFrom) {

        public Version {
            // One that was sealed before anybody was merged does not say.
            cameFrom = Optional.ofNullable(cameFrom).map(List::copyOf).orElse(List.of());
        }

        Version from(UUID registration) {
            return new Version(
                    recordedAt,
                    recordedBy,
                    restriction,
                    Stream.concat(cameFrom.stream(), Stream.of(registration)).toList());
        }

        boolean isFrom(UUID registration) {
            return !cameFrom.isEmpty() && cameFrom.get(cameFrom.size() - 1).equals(registration);
        }

        Version back() {
            return new Version(recordedAt, recordedBy, restriction, cameFrom.subList(0, cameFrom.size() - 1));
        }
    }
}
