package nl.doorstroom.platform.personaldata;

import java.util.UUID;

import nl.doorstroom.platform.problem.NotFound;

/** Whether the caller may know of a person at all, asked before anything else of a route over one person. */
public interface PersonGate {

    /** @throws NotFound when the service knows nobody by this id, or nobody that the caller may know of */
    void require(UUID person);
}
