package nl.doorstroom.trajectories.aftercare;

import nl.doorstroom.platform.codelist.CodeList;

/**
 * How somebody does.
 *
 * @param code code of list aftercare-outcomes
 * @param outcomeClass all that leaves of it
 */
public record AftercareOutcome(String code, OutcomeClass outcomeClass) {

    /** Code list of these. */
    public static final String CODE_LIST = "aftercare-outcomes";

    public static AftercareOutcome of(CodeList.Entry entry) {
        return new AftercareOutcome(entry.code(), OutcomeClass.valueOf(entry.text("outcomeClass")));
    }

    /** What others hear. */
    public enum OutcomeClass {
        AT_WORK,
        NOT_AT_WORK,
        /** Nobody could be asked. */
        UNKNOWN
    }
}
