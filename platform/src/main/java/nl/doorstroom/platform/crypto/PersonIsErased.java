package nl.doorstroom.platform.crypto;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** The person's data key has been destroyed; nothing is kept of this person again under the same id. */
public final class PersonIsErased extends Refusal {

    private static final long serialVersionUID = 1L;

    PersonIsErased(UUID person) {
        super("Person [" + person + "] has been erased.");
    }
}
