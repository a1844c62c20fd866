package nl.doorstroom.reporting.definition;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The definition sets by which outcomes are stored and questions are answered; read once. */
@Singleton
public class DefinitionRegister {

    private final List<DefinitionSet> sets = List.of(DefinitionSets.current());

    /** All of them, the current one last. */
    public List<DefinitionSet> all() {
        return sets;
    }

    public DefinitionSet current() {
        return sets.get(sets.size() - 1);
    }

    public Optional<DefinitionSet> find(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
