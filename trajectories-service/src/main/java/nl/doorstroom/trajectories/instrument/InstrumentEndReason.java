package nl.doorstroom.trajectories.instrument;

/** Why an instrument ends; the code list says what others may know of it. */
public final class InstrumentEndReason {

    public static final String CODE_LIST = "instrument-end-reasons";

    /** It ended because the trajectory did. */
    static final String TRAJECTORY_ENDED = "TRAJECT_BEEINDIGD";

    private InstrumentEndReason() {}
}
