package nl.doorstroom.reporting.finding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.attribution.Attribution;
import nl.doorstroom.reporting.fact.InstrumentVersion;

/**
 * Something that somebody should look at.
 *
 * @param people whom it is about; of a couple's benefit both
 * @param since the first day of the world on which it can be seen
 * @param kind of an instrument; null for anything else
 * @param programmeId to which it belongs; null with {@code organisation} when to none, so that the municipality looks
 */
public record Finding(
        FindingType type,
        UUID subjectId,
        List<UUID> people,
        LocalDate since,
        @Nullable String kind,
        @Nullable UUID programmeId,
        @Nullable String organisation) {

    public Finding {
        people = List.copyOf(people);
    }

    public static Finding of(
            FindingType type, UUID subjectId, List<UUID> people, LocalDate since, Attribution attribution) {
        return new Finding(type, subjectId, people, since, null, attribution.programmeId(), attribution.organisation());
    }

    static Finding ofInstrument(
            FindingType type, InstrumentVersion instrument, UUID person, LocalDate since, Attribution attribution) {
        return new Finding(
                type,
                instrument.instrumentId(),
                List.of(person),
                since,
                instrument.kind(),
                attribution.programmeId(),
                attribution.organisation());
    }

    /** The same from every recount. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((type + " " + subjectId).getBytes(StandardCharsets.UTF_8));
    }
}
