package nl.doorstroom.participants.visibility;

/** What makes a person known to an organisation. */
public enum LinkKind {
    /** The organisation executes it. A place in a crew needs no link of its own: it belongs to a trajectory of its organisation. */
    TRAJECTORY,
    /** The organisation referred the person, who was taken in. */
    REFERRAL,
    /** Somebody of the organisation is in the care team of the person. */
    TEAM
}
