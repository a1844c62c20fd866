package nl.doorstroom.platform.audit;

/** What somebody did, in the words of NEN 7513. */
public enum AuditAction {
    CREATE,
    /** The data of people were shown or used; the processing log tells whose. */
    READ,
    UPDATE,
    DELETE,
    SEARCH,
    EXPORT;

    /** By the first word of a processing activity: {@code search-participant}. What changes people shows them too. */
    public static AuditAction of(String activity) {
        if (activity.startsWith("search-")) {
            return SEARCH;
        }
        return activity.startsWith("export-") ? EXPORT : READ;
    }
}
