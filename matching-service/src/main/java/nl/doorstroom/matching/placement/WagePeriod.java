package nl.doorstroom.matching.placement;

/** What an amount of wage is paid for. */
public enum WagePeriod {
    HOUR,
    WEEK,
    FOUR_WEEKS,
    MONTH
}
