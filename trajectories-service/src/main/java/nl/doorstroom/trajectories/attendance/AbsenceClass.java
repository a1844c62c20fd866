package nl.doorstroom.trajectories.attendance;

/** All that others learn of why somebody was not there; each stands for several codes, so that it does not tell one. */
public enum AbsenceClass {
    /** Nobody expected the person: it counts neither for nor against. */
    EXCUSED,
    OTHER
}
