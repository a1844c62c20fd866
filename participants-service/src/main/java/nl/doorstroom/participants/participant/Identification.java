package nl.doorstroom.participants.participant;

/** By what the government knows a person here. */
public enum Identification {
    /** By nothing, or by nothing that is known yet. */
    NONE,
    /** By a citizen service number. */
    BSN
}
