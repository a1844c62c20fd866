package nl.doorstroom.reporting.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

/**
 * The definition sets by which outcomes are stored and questions are answered; read once. An installation adds its own as
 * files: those of a region, or another reading of the law, beside the one that this release brings along.
 */
@Singleton
public class DefinitionRegister {

    private final List<DefinitionSet> sets;

    DefinitionRegister(DefinitionSettings settings) {
        this.sets = sets(settings.added().orElse(List.of()));
    }

    private static List<DefinitionSet> sets(List<String> added) {
        List<DefinitionSet> sets = new ArrayList<>();
        for (String file : added) {
            sets.add(DefinitionSets.read(Path.of(file)));
        }
        sets.add(DefinitionSets.current());
        Set<String> ids = new HashSet<>();
        for (DefinitionSet set : sets) {
            if (!ids.add(set.id())) {
                throw new IllegalArgumentException("There are two definition sets [%s].".formatted(set.id()));
            }
        }
        return List.copyOf(sets);
    }

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
        return sets.get(sets.size() - 1);
    }

    public Optional<DefinitionSet> find(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
