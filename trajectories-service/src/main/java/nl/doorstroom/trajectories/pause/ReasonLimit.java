package nl.doorstroom.trajectories.pause;

/**
 * How many days there are for a reason, counted together over the trajectory.
 *
 * @param reason code of the list that the rule is about
 */
public record ReasonLimit(String reason, int maxDays) {}
