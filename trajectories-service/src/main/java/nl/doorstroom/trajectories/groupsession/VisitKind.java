package nl.doorstroom.trajectories.groupsession;

/** How a known person has to do with a session; both may be so. */
public enum VisitKind {
    SIGNED_ON,
    ATTENDED
}
