package nl.doorstroom.platform.personaldata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One kind of data that a service keeps of people, as a bean: what the person is shown who asks for a copy (GDPR,
 * article 15). A package that keeps data of people has one.
 */
public interface PersonalData {

    /** Name of the section in the copy, in lower camel case: {@code basicConditions}. */
    String section();

    /** The entities of which the section is made. */
    Set<Class<?>> entities();

    /**
     * What is kept of a person, called in a transaction of the tenant.
     *
     * @return records that JSON shows to the person, decrypted, oldest first
     */
    List<?> of(UUID person);

    /**
     * Whether another section shows other rows of the same entities, to fewer people. What was changed of such a row is not
     * in the list of corrections, because the audit log does not say of which of the two it is.
     */
    default boolean showsSomeRows() {
        return false;
    }

    /** What the caller needs beside {@code data-exports:read}; for others the section is named and withheld. */
    default Optional<String> permission() {
        return Optional.empty();
    }
}
