package nl.doorstroom.matching.proposal;

/** Who says no. */
public enum DecliningParty {
    PARTICIPANT(ProposalState.DECLINED_BY_PARTICIPANT, "decline-reasons-participant"),
    EMPLOYER(ProposalState.DECLINED_BY_EMPLOYER, "decline-reasons-employer");

    private final ProposalState state;
    private final String reasons;

    DecliningParty(ProposalState state, String reasons) {
        this.state = state;
        this.reasons = reasons;
    }

    ProposalState state() {
        return state;
    }

    /** Name of the code list of this party's reasons. */
    public String reasons() {
        return reasons;
    }
}
