package nl.doorstroom.trajectories.groupsession;

/**
 * How many people a session has.
 *
 * @param signedOn known people who signed on
 * @param known known people who came, each once however often they are registered, with those who were erased since
 */
public record SessionCount(int signedOn, int known) {}
