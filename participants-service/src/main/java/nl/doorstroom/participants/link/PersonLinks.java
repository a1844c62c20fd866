package nl.doorstroom.participants.link;

import java.util.List;
import java.util.UUID;

/**
 * The tables in which a package keeps data of people, as a bean. A test names every table with people in it that no bean
 * names.
 */
public interface PersonLinks {

    List<PersonTable> tables();

    /**
     * Which rows do not simply go over from one registration to the other, asked before anything is changed.
     *
     * @throws nl.doorstroom.platform.problem.Refusal naming the ids of what contradicts each other, so that a person decides
     */
    default List<LinkDecision> decide(UUID survivor, UUID duplicate) {
        return List.of();
    }
}
