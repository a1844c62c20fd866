package nl.doorstroom.reporting.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.Recorded;

import static java.util.Objects.requireNonNull;

/** The payload of one event, with the fields that are read here. */
interface Told {

    /** People, households and aggregates that must be counted anew, together, because of it. */
    Set<UUID> subjects();

    /** Those of whom it tells; when all of them are forgotten, so is this. */
    Set<UUID> people();

    /** The day in the world from which it holds; null for what has none. */
    @Nullable
    LocalDate day();

    /**
     * The whole aggregate as it stands after this event.
     *
     * @param before the whole after the event before it; null when that is not known (yet)
     * @return null when the counting has no use for it, or when too little is known to tell the whole
     */
    @Nullable
    Fact after(@Nullable Fact before, Recorded recorded);

    /** Subjects that are counted together; some may be the same. */
    static Set<UUID> together(Collection<UUID> people, UUID... others) {
        Set<UUID> subjects = new HashSet<>(people);
        subjects.addAll(List.of(others));
        return subjects;
    }

    /** A payload that lacks one of these is refused when it is read. */
    static void requireAll(@Nullable Object... fields) {
        for (Object field : fields) {
            requireNonNull(field);
        }
    }
}
