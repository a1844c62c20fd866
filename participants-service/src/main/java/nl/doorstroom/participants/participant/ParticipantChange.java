package nl.doorstroom.participants.participant;

/** What happened to a registration. */
public enum ParticipantChange {
    REGISTERED,
    CORRECTED,
    /** A number became known of a person who had none. */
    IDENTIFIED,
    /** It turned out to be of one person with another registration. */
    MERGED,
    /** They are two people after all. */
    MERGE_UNDONE
}
