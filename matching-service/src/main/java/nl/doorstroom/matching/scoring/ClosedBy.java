package nl.doorstroom.matching.scoring;

/** Who can close a gap. */
public enum ClosedBy {
    PERSON,
    EMPLOYER,
    MUNICIPALITY
}
