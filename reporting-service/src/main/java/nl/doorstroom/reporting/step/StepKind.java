package nl.doorstroom.reporting.step;

/** What happened. */
public enum StepKind {
    /** An intake was completed. */
    INTAKE,
    /** A trajectory started; one that goes on elsewhere does not start again. */
    TRAJECTORY_STARTED,
    /** A first vacancy was offered during a trajectory, or to somebody without one. */
    VACANCY_OFFERED,
    /** A placement began. */
    PLACED,
    /** A milestone was first planned; {@code to} is the kind of gap that it closes. */
    MILESTONE_PLANNED,
    /** A milestone was reached; the days are those since it was planned. */
    MILESTONE_REACHED,
    /** A milestone is no longer needed; the days are those since it was planned. */
    MILESTONE_DROPPED,
    /** Somebody stands elsewhere on the ladder: {@code from} one step {@code to} another, or from or to none. */
    LADDER_CHANGED,
    /** A basic condition, {@code to}, came in order; its result is whether it stayed so. */
    CONDITION_IN_ORDER,
    /** A known person came to a group session; its result is whether the person joined a trajectory. */
    SESSION_VISITED,
    /** Something else than paid work, of kind {@code to}, began; its result is whether there is paid work later. */
    ALTERNATIVE_STARTED,
    /** It ended; the days are those since it began. */
    ALTERNATIVE_ENDED,
    /** Somebody without a benefit was placed; {@code to} is how many weeks later the result is looked at. */
    PLACED_WITHOUT_BENEFIT,
    /** Somebody applied for a benefit of kind {@code to}. */
    BENEFIT_APPLIED_FOR,
    /** Somebody worked on a day, so many hours. */
    HOURS_WORKED,
    /**
     * From a day on somebody does work of kind {@code to} for so many {@code days}, {@code hours} a week. Without days it goes
     * on, and then it begins on the first day of a month; without hours nobody told how many.
     */
    WORK_CONFIRMED,
    /** As before, of days of which nobody has told that the work went on. */
    WORK_UNCONFIRMED
}
