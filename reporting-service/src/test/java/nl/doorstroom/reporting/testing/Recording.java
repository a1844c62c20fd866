package nl.doorstroom.reporting.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.Recorded;

/** When and as which version the next fact of a builder is recorded. */
public final class Recording {

    private long version = 1;
    private Instant recordedAt = at("2020-01-01");
    private @Nullable UUID supersedes;

    /** The same name gives the same id, so that facts can refer to each other by name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The first moment of a day. */
    public static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(DutchCalendar.ZONE).toInstant();
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static @Nullable LocalDate dayOrNull(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    void on(Instant moment) {
        recordedAt = moment;
    }

    void superseding(Fact corrected) {
        supersedes = corrected.recorded().eventId();
    }

    Recorded next() {
        Recorded recorded = new Recorded(UUID.randomUUID(), version, recordedAt, supersedes);
        version++;
        supersedes = null;
        return recorded;
    }
}
