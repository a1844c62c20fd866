package nl.doorstroom.reporting.report;

/** By what the rows of a figure are told apart. */
public enum Grouping {
    NONE,
    PROGRAMME,
    ORGANISATION,
    MONTH;

    /** What belongs to no programme or organisation: found without one. */
    static final String NOBODY = "NONE";

    /** Whether a group is someone to whom results belong. */
    boolean isOfOwners() {
        return this == PROGRAMME || this == ORGANISATION;
    }

    /**
     * The group of a row in SQL.
     *
     * @param day the column with the day on which it is counted
     */
    String sql(String day) {
        return switch (this) {
            case NONE -> "null::text";
            case PROGRAMME -> "coalesce(programme_id::text, '" + NOBODY + "')";
            case ORGANISATION -> "coalesce(organisation, '" + NOBODY + "')";
            case MONTH -> "to_char(" + day + ", 'YYYY-MM')";
        };
    }
}
