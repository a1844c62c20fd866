package nl.doorstroom.participants.label;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One label of a person with everything that was ever said of it.
 *
 * @param versions oldest first; the last one holds
 * @param cameFrom the registrations at which it lay before they were merged, the last one last
 */
public record Label(UUID id, List<Version> versions, List<UUID> cameFrom) {

    public Label {
        versions = List.copyOf(versions);
        // One that was sealed before anybody was merged does not say.
        cameFrom = Optional.ofNullable(cameFrom).map(List::copyOf).orElse(List.of());
    }

    Label(UUID id, List<Version> versions) {
        this(id, versions, List.of());
    }

    /** What holds now. */
    public Version current() {
        return versions.get(versions.size() - 1);
    }

    /** Whether it is there at all: what was recorded in error is not. */
    public boolean stands() {
        return current().change() != Change.ANNULLED;
    }

    /** What was known of it at a moment; nothing when it was not recorded yet, or known to be an error. */
    Optional<LabelFacts> knownAt(Instant moment) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(version -> version.change() != Change.ANNULLED)
                .map(Version::facts);
    }

    Label with(Version version) {
        List<Version> all = new ArrayList<>(versions);
        all.add(version);
        return new Label(id, all, cameFrom);
    }

    /** As it lies at the registration into which another one was merged. */
    Label from(UUID registration) {
        return new Label(
                id,
                versions,
                Stream.concat(cameFrom.stream(), Stream.of(registration)).toList());
    }

    /** Whether a registration brought it in the last merge that stands. */
    boolean isFrom(UUID registration) {
        return !cameFrom.isEmpty() && cameFrom.get(cameFrom.size() - 1).equals(registration);
    }

    /** As it lies at the registration that brought it. */
    Label back() {
        return new Label(id, versions, cameFrom.subList(0, cameFrom.size() - 1));
    }

    /** @throws LabelIsAnnulled when it was recorded in error, and nothing can be said of it any more */
    void requireStanding() {
        if (!stands()) {
            throw new LabelIsAnnulled(id);
        }
    }

    /** @throws LabelHasEnded when it has a last day, which a correction changes */
    void requireOpen() {
        LocalDate lastDay = current().facts().validTo();
        if (lastDay != null) {
            throw new LabelHasEnded(id);
        }
    }

    /** It prints nothing of itself, so that it cannot slip into a log or an error. */
    @Override
    public String toString() {
        return "Label [" + id + "]";
    }

    /** What somebody did with a label. */
    public enum Change {
        RECORDED,
        /** What was recorded was wrong. */
        CORRECTED,
        /** It got a last day. */
        ENDED,
        /** It should never have been recorded. */
        ANNULLED
    }

    /**
     * What was said of a label from one change to the next.
     *
     * @param recordedAt in UTC
     * @param recordedBy identifier of the user at the identity provider
     */
    public record Version(Change change, Instant recordedAt, String recordedBy, LabelFacts facts) {}
}
