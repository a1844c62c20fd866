package nl.doorstroom.participants.label;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.doorstroom.participants.label.Label.Change;
import nl.doorstroom.participants.label.Label.Version;
import nl.doorstroom.platform.problem.NotFound;

/**
 * Everything that the vault has of one person. Nothing is overwritten: each change adds a version to a label.
 *
 * @param all in the order in which they were recorded
 */
record Labels(List<Label> all) {

    static final Labels NONE = new Labels(List.of());

    Labels {
        all = List.copyOf(all);
    }

    /** @throws LabelOverlaps when the person has that label at that time already */
    Labels record(UUID id, LabelFacts facts, String by, Instant at) {
        requireNoOther(id, facts);
        List<Label> more = new ArrayList<>(all);
        more.add(new Label(id, List.of(new Version(Change.RECORDED, at, by, facts))));
        return new Labels(more);
    }

    /** @throws LabelOverlaps when the person has that label at that time already */
    Labels correct(UUID id, LabelFacts facts, String by, Instant at) {
        get(id).requireStanding();
        requireNoOther(id, facts);
        return with(id, new Version(Change.CORRECTED, at, by, facts));
    }

    Labels end(UUID id, LocalDate lastDay, String by, Instant at) {
        Label label = get(id);
        label.requireStanding();
        label.requireOpen();
        LabelFacts facts = label.current().facts();
        if (lastDay.isBefore(facts.validFrom())) {
            throw new LabelEndsBeforeItBegins(id, lastDay);
        }
        return with(id, new Version(Change.ENDED, at, by, facts.until(lastDay)));
    }

    Labels annul(UUID id, String by, Instant at) {
        Label label = get(id);
        label.requireStanding();
        return with(id, new Version(Change.ANNULLED, at, by, label.current().facts()));
    }

    /** @throws NotFound when the person has no such label */
    Label get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("Label", id));
    }

    private Optional<Label> find(UUID id) {
        return all.stream().filter(label -> label.id().equals(id)).findFirst();
    }

    /** What holds on a day, as far as it was known at a moment. */
    List<LabelFacts> holding(LocalDate day, Instant knownAt) {
        return all.stream()
                .flatMap(label -> label.knownAt(knownAt).stream())
                .filter(facts -> facts.holdsOn(day))
                .toList();
    }

    /**
     * Takes over the labels of a registration that was merged into this one. The same label at the same time is kept twice:
     * refusing it would tell who merges that both have it.
     */
    Labels merge(Labels others, UUID registration) {
        return and(others.all().stream().map(label -> label.from(registration)).toList());
    }

    /** What a registration brought, as it goes back to it. */
    List<Label> from(UUID registration) {
        return all.stream()
                .filter(label -> label.isFrom(registration))
                .map(Label::back)
                .toList();
    }

    Labels without(UUID registration) {
        return new Labels(
                all.stream().filter(label -> !label.isFrom(registration)).toList());
    }

    Labels and(List<Label> more) {
        return new Labels(Stream.concat(all.stream(), more.stream()).toList());
    }

    private Labels with(UUID id, Version version) {
        return new Labels(all.stream()
                .map(label -> label.id().equals(id) ? label.with(version) : label)
                .toList());
    }

    private void requireNoOther(UUID id, LabelFacts facts) {
        all.stream()
                .filter(label -> !label.id().equals(id) && label.stands())
                .filter(label -> label.current().facts().overlaps(facts))
                .findFirst()
                .ifPresent(other -> {
                    throw new LabelOverlaps(other.id());
                });
    }
}
