package nl.doorstroom.matching.proposal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a proposal stands, and where it may go from there. */
public enum ProposalState {
    /** A professional thinks that it fits. */
    PROPOSED,
    /** The person was asked. */
    OFFERED_TO_PARTICIPANT,
    /** The person wants it; from here on the employer may know who it is. */
    PARTICIPANT_AGREED,
    /** The employer knows the person. */
    PRESENTED_TO_EMPLOYER,
    /** They met. */
    INTERVIEW,
    /** The person works there unpaid for a while, to see whether it fits. */
    TRIAL_PLACEMENT,
    /** The employer wants the person. */
    OFFERED_BY_EMPLOYER,
    /** The person took the offer, and with it a position. */
    ACCEPTED,
    /** The person said no. */
    DECLINED_BY_PARTICIPANT,
    /** The employer said no. */
    DECLINED_BY_EMPLOYER,
    /** A professional took it back, or the employer the vacancy. */
    WITHDRAWN,
    /** Who was asked did not answer in time. */
    EXPIRED,
    /** The person found other work first. */
    LAPSED_PLACED_ELSEWHERE,
    /** The employer keeps the person in mind, for as long as there is a vacancy. */
    IN_RESERVE;

    private static final Map<ProposalState, Set<ProposalState>> NEXT = Map.of(
            PROPOSED,
            EnumSet.of(OFFERED_TO_PARTICIPANT, WITHDRAWN, LAPSED_PLACED_ELSEWHERE),
            OFFERED_TO_PARTICIPANT,
            EnumSet.of(PARTICIPANT_AGREED, DECLINED_BY_PARTICIPANT, WITHDRAWN, EXPIRED, LAPSED_PLACED_ELSEWHERE),
            PARTICIPANT_AGREED,
            EnumSet.of(PRESENTED_TO_EMPLOYER, DECLINED_BY_PARTICIPANT, WITHDRAWN, LAPSED_PLACED_ELSEWHERE),
            PRESENTED_TO_EMPLOYER,
            EnumSet.of(
                    INTERVIEW,
                    TRIAL_PLACEMENT,
                    OFFERED_BY_EMPLOYER,
                    IN_RESERVE,
                    DECLINED_BY_PARTICIPANT,
                    DECLINED_BY_EMPLOYER,
                    WITHDRAWN,
                    EXPIRED,
                    LAPSED_PLACED_ELSEWHERE),
            INTERVIEW,
            EnumSet.of(
                    TRIAL_PLACEMENT,
                    OFFERED_BY_EMPLOYER,
                    IN_RESERVE,
                    DECLINED_BY_PARTICIPANT,
                    DECLINED_BY_EMPLOYER,
                    WITHDRAWN,
                    EXPIRED,
                    LAPSED_PLACED_ELSEWHERE),
            TRIAL_PLACEMENT,
            EnumSet.of(
                    OFFERED_BY_EMPLOYER,
                    IN_RESERVE,
                    DECLINED_BY_PARTICIPANT,
                    DECLINED_BY_EMPLOYER,
                    WITHDRAWN,
                    LAPSED_PLACED_ELSEWHERE),
            IN_RESERVE,
            EnumSet.of(
                    INTERVIEW,
                    TRIAL_PLACEMENT,
                    OFFERED_BY_EMPLOYER,
                    DECLINED_BY_PARTICIPANT,
                    DECLINED_BY_EMPLOYER,
                    WITHDRAWN,
                    LAPSED_PLACED_ELSEWHERE),
            OFFERED_BY_EMPLOYER,
            EnumSet.of(
                    ACCEPTED,
                    IN_RESERVE,
                    DECLINED_BY_PARTICIPANT,
                    DECLINED_BY_EMPLOYER,
                    WITHDRAWN,
                    EXPIRED,
                    LAPSED_PLACED_ELSEWHERE));

    /** In these somebody else than a professional of the tenant has the word: the person, or the employer. */
    private static final Set<ProposalState> AWAITS_ANSWER =
            EnumSet.of(OFFERED_TO_PARTICIPANT, PRESENTED_TO_EMPLOYER, INTERVIEW, OFFERED_BY_EMPLOYER);

    private static final Set<ProposalState> BEFORE_AGREEMENT = EnumSet.of(PROPOSED, OFFERED_TO_PARTICIPANT);

    /** States that may follow; none when it is over. */
    public Set<ProposalState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Whether it ends when nobody answers in time. */
    public boolean awaitsAnswer() {
        return AWAITS_ANSWER.contains(this);
    }

    /** Whether the person has not said yet that the employer may know who it is. */
    public boolean isBeforeAgreement() {
        return BEFORE_AGREEMENT.contains(this);
    }

    /** Whether nothing may follow any more. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
