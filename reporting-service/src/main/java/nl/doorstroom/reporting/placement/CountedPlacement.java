package nl.doorstroom.reporting.placement;

/**
 * What one placement adds to the figures of the period of its date: a person, a placement, and its contracts.
 *
 * @param contracts grows when a later contract joins the chain
 */
public record CountedPlacement(Placement placement, int contracts) {}
