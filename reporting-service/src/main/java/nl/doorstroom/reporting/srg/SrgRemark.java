package nl.doorstroom.reporting.srg;

/** What is not as it should be with a record: docs/srg.md. */
public enum SrgRemark {
    /** The kind has no code in the month; the record is refused. */
    NO_CODE(true),
    /** The planned end lies more than three months before the end of the month, and no end is registered. */
    END_MISSING(false),
    /** Another instrument of the same kind runs for the same person at the same time in the month. */
    OVERLAP(false),
    /** A job coach, or an adjustment, without a workplace. */
    NO_WORKPLACE(false),
    /** Wage subsidy without a measured wage value. */
    NO_WAGE_VALUE(false);

    private final boolean refuses;

    SrgRemark(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether a record with it is not delivered. */
    public boolean refuses() {
        return refuses;
    }
}
