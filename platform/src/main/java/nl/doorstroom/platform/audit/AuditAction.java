package nl.doorstroom.platform.audit;

/** What somebody did, in the words of NEN 7513. */
public enum AuditAction {
    CREATE,
    /** The data of people were shown or used; the processing log tells whose. */
    READ,
    UPDATE,
    DELETE,
    SEARCH,
    EXPORT,
    /** A user saw what is kept from the user else, because it could not wait. */
    EMERGENCY_ACCESS;

    /** By the first word of a processing activity: {@code search-participant}. What changes people shows them too. */
    public static AuditAction of(String activity) {
        if (activity.startsWith("search-")) {
            return SEARCH;
        }
        if (activity.startsWith("emergency-access-")) {
            return EMERGENCY_ACCESS;
        }
        return activity.startsWith("export-") ? EXPORT : READ;
    }
}
