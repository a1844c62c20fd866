package nl.doorstroom.reporting.finding;

/** What may be missing or odd: docs/figures/data-quality.md. */
public enum FindingType {
    /** The latest sign that a paid contract runs is older than evidence may be. The subject is the contract. */
    CONTRACT_NOT_CONFIRMED(Subject.PLACEMENT),
    /** The planned end of a paid contract has passed, without an end, an extension or a later confirmation. */
    CONTRACT_END_NOT_REGISTERED(Subject.PLACEMENT),
    /** Somebody was placed, and belongs to no trajectory then or shortly before. The subject is the first contract. */
    PLACEMENT_WITHOUT_TRAJECTORY(Subject.PLACEMENT),
    /** A benefit ended for work, and a month later there is no contract around its last day. */
    END_REASON_WORK_WITHOUT_CONTRACT(Subject.BENEFIT),
    /** The last day of a benefit was set afterwards, to before the work began, and for another reason than work. */
    ENDED_RETROACTIVELY_BEFORE_WORK(Subject.BENEFIT),
    /** The planned end of an instrument has passed, and nothing says that it ended or goes on. */
    INSTRUMENT_END_NOT_REGISTERED(Subject.INSTRUMENT),
    /** A kind of instrument that stands at a workplace names none. */
    INSTRUMENT_WITHOUT_WORKPLACE(Subject.INSTRUMENT),
    /** A kind of wage subsidy that goes by a wage value has none. */
    INSTRUMENT_WITHOUT_WAGE_VALUE(Subject.INSTRUMENT),
    /**
     * The kind of an instrument has no code in the statistic of re-integration on the day that is asked: an instrument that
     * runs may have it, and the table of codes says whether it does.
     */
    INSTRUMENT_WITHOUT_SRG_CODE(Subject.INSTRUMENT),
    /** Two instruments of one kind run at the same time. The subject is the one that began later. */
    INSTRUMENTS_OVERLAP(Subject.INSTRUMENT);

    /** What a finding is about. */
    public enum Subject {
        /** A work relation of matching. */
        PLACEMENT,
        /** A benefit spell of participants. */
        BENEFIT,
        /** An instrument of trajectories. */
        INSTRUMENT
    }

    private final Subject subject;

    FindingType(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
