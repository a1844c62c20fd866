package nl.doorstroom.trajectories.programme;

/** What the people in a programme may have. */
public enum ProgrammeFeature {
    /** They work in a crew with a foreman, and there is a waiting list for its places. */
    CREW,
    /** Their hours grow by a plan. */
    HOURS_PLAN,
    /** They have temporary roles in the neighbourhood. */
    NEIGHBOURHOOD_ROLES,
    /** Their way to a job is cut into milestones. */
    MILESTONES,
    /** A coach talks with them by a schedule. */
    TALKS,
    /** They meet in group sessions. */
    GROUP_SESSIONS,
    /** They follow trainings. */
    TRAININGS
}
