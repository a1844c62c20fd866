package nl.doorstroom.matching.proposal;

/** Why a proposal ended without anybody's own no; the codes of list {@code proposal-system-reasons}. */
public enum SystemReason {
    /** Nobody answered in time. */
    VERLOPEN_ZONDER_ANTWOORD(ProposalState.EXPIRED),
    /** The person found other work first. */
    ELDERS_GEPLAATST(ProposalState.LAPSED_PLACED_ELSEWHERE),
    /** The employer took the vacancy back. */
    VACATURE_INGETROKKEN(ProposalState.WITHDRAWN);

    private final ProposalState state;

    SystemReason(ProposalState state) {
        this.state = state;
    }

    ProposalState state() {
        return state;
    }
}
