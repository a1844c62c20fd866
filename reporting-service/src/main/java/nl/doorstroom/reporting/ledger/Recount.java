package nl.doorstroom.reporting.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import nl.doorstroom.reporting.definition.DefinitionRegister;
import nl.doorstroom.reporting.definition.DefinitionSet;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.fact.PlacementVersion;
import nl.doorstroom.reporting.history.History;
import nl.doorstroom.reporting.outcome.FindingOutcomes;
import nl.doorstroom.reporting.outcome.Outcomes;
import nl.doorstroom.reporting.outcome.StepOutcomes;

/**
 * Counts people anew from all their facts and replaces their outcome rows. Nothing is counted on: a row never depends on
 * the row before it, so any order of arrival and any repetition end in the same rows.
 */
@Singleton
public class Recount {

    private final FactStore facts;
    private final OutcomeStore outcomes;
    private final DefinitionRegister definitions;

    Recount(FactStore facts, OutcomeStore outcomes, DefinitionRegister definitions) {
        this.facts = facts;
        this.outcomes = outcomes;
        this.definitions = definitions;
    }

    /**
     * Counts whoever is concerned by what was told. Under the lock of the facts, or else for a generation that nobody
     * else writes.
     */
    public void concerned(long generation, Collection<LedgerEntry> told) {
        Set<UUID> touched = new HashSet<>();
        Set<UUID> employers = new HashSet<>();
        for (LedgerEntry entry : told) {
            touched.addAll(entry.subjects());
            if (entry.type() == EventType.EMPLOYER_CHANGED) {
                employers.add(entry.aggregateId());
            }
        }
        if (!employers.isEmpty()) {
            touched.addAll(outcomes.listPlacementsAt(generation, employers));
        }
        if (!touched.isEmpty()) {
            count(Shelf.SERVING, generation, touched, group -> true);
        }
    }

    /** Counts these subjects, and all who are tied to them, under the lock of the facts. */
    void again(long generation, Set<UUID> subjects) {
        outcomes.remove(generation, subjects);
        count(Shelf.SERVING, generation, subjects, group -> true);
    }

    /**
     * Counts, of the groups that these subjects belong to, those whose first subject is among them: so that a walk over
     * all subjects, some at a time, counts every group once.
     *
     * @return how many facts were counted
     */
    public int groupsThatBeginIn(Shelf shelf, long generation, Set<UUID> subjects) {
        return count(
                shelf,
                generation,
                subjects,
                group -> subjects.contains(
                        group.subjects.stream().min(UUID::compareTo).orElseThrow()));
    }

    private int count(Shelf shelf, long generation, Set<UUID> touched, Predicate<Group> selected) {
        List<Group> groups = groups(facts.listTogetherWith(shelf, touched)).stream()
                .filter(selected)
                .toList();
        Map<UUID, List<Fact>> employers = employers(shelf, groups);
        List<History> histories = groups.stream()
                .map(group -> History.of(Stream.concat(
                                group.facts.stream(),
                                group.employers().stream()
                                        .flatMap(id -> employers.getOrDefault(id, List.of()).stream()))
                        .toList()))
                .toList();
        outcomes.remove(
                generation,
                groups.stream().flatMap(group -> group.subjects.stream()).toList());
        for (DefinitionSet set : definitions.all()) {
            List<Outcomes> counted =
                    histories.stream().map(history -> Outcomes.of(history, set)).toList();
            outcomes.add(generation, set.id(), counted);
            List<FindingOutcomes> findings = new ArrayList<>();
            for (int i = 0; i < histories.size(); i++) {
                findings.add(FindingOutcomes.of(histories.get(i), counted.get(i), set));
            }
            outcomes.addFindings(generation, set.id(), findings);
            outcomes.addSteps(
                    generation,
                    set.id(),
                    histories.stream()
                            .map(history -> StepOutcomes.of(history, set))
                            .toList());
        }
        return groups.stream().mapToInt(group -> group.entries).sum();
    }

    private Map<UUID, List<Fact>> employers(Shelf shelf, List<Group> groups) {
        Set<UUID> ids = new HashSet<>();
        groups.forEach(group -> ids.addAll(group.employers()));
        Map<UUID, List<Fact>> employers = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Fact fact : Retelling.of(facts.listEmployers(shelf, ids))) {
                employers.computeIfAbsent(fact.key(), id -> new ArrayList<>()).add(fact);
            }
        }
        return employers;
    }

    /** Subjects that facts tie together, with those facts. */
    private record Group(Set<UUID> subjects, List<Fact> facts, int entries) {

        Set<UUID> employers() {
            Set<UUID> ids = new HashSet<>();
            for (Fact fact : facts) {
                if (fact instanceof PlacementVersion placement) {
                    ids.add(placement.employerId());
                }
            }
            return ids;
        }
    }

    private static List<Group> groups(List<LedgerEntry> entries) {
        Map<UUID, UUID> tied = new HashMap<>();
        for (LedgerEntry entry : entries) {
            UUID first = null;
            for (UUID subject : entry.subjects()) {
                tied.putIfAbsent(subject, subject);
                if (first == null) {
                    first = subject;
                } else {
                    tied.put(rootOf(tied, subject), rootOf(tied, first));
                }
            }
        }
        Map<UUID, List<LedgerEntry>> byRoot = new HashMap<>();
        for (LedgerEntry entry : entries) {
            byRoot.computeIfAbsent(rootOf(tied, entry.subjects().iterator().next()), root -> new ArrayList<>())
                    .add(entry);
        }
        List<Group> groups = new ArrayList<>();
        for (List<LedgerEntry> together : byRoot.values()) {
            Set<UUID> subjects = new HashSet<>();
            together.forEach(entry -> subjects.addAll(entry.subjects()));
            groups.add(new Group(subjects, Retelling.of(together), together.size()));
        }
        return groups;
    }

    private static UUID rootOf(Map<UUID, UUID> tied, UUID subject) {
        UUID root = subject;
        for (UUID next = tied.getOrDefault(root, root); !next.equals(root); next = tied.getOrDefault(root, root)) {
            tied.put(root, tied.getOrDefault(next, next));
            root = next;
        }
        return root;
    }
}
