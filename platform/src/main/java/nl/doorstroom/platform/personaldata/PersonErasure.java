package nl.doorstroom.platform.personaldata;

import java.util.Collection;
import java.util.UUID;

/** How a service forgets people for good (GDPR, article 17). */
public interface PersonErasure {

    /**
     * Forgets everything about somebody, in the transaction of the caller; once more does nothing.
     *
     * @param person every id under which the person was known
     */
    void erase(Collection<UUID> person);
}
