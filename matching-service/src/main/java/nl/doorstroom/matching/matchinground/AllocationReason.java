package nl.doorstroom.matching.matchinground;

/** Why a round gave a person this place, or none. */
public enum AllocationReason {
    /** No option of the person has more points. */
    BEST_OPTION,
    /** The total would be lower if the person had the best option: others gain more by it. */
    OTHERS_GAIN_MORE,
    /** The total would be the same; whoever was registered first goes first. */
    FIRST_REGISTERED_FIRST,
    /** Nothing matched. */
    NO_MATCH,
    /** The person had found work. */
    HAS_WORK
}
