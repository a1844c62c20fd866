package nl.doorstroom.platform.person;

import java.util.List;
import java.util.UUID;

/** Under which ids a service knows a person. */
public interface Registrations {

    /** Every id under which a person was registered, this one first; it alone for somebody who was registered once. */
    List<UUID> of(UUID person);
}
