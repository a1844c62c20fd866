package nl.doorstroom.trajectories.agreement;

/** How a plan stands with the person. */
public enum AgreementState {
    /** The person never agreed with a plan of this trajectory. */
    NONE,
    /** The person agreed with the plan as it is. */
    AGREED,
    /** The plan became another after the person agreed. */
    OUTDATED,
    /** The person does not agree any more. */
    WITHDRAWN
}
