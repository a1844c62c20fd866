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

    /**
     * The only set by which whoever may not see small counts is answered: by two sets, the difference would tell how many
     * people are counted by one of them alone.
     */
    public DefinitionSet ofReaders() {
        return sets.get(0);
    }

    public Optional<DefinitionSet> find(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
