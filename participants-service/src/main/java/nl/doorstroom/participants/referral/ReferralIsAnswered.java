package nl.doorstroom.participants.referral;

import java.util.UUID;

import nl.doorstroom.platform.problem.Refusal;

/** A referral is answered, or taken back, once. */
public class ReferralIsAnswered extends Refusal {

    private static final long serialVersionUID = 1L;

    ReferralIsAnswered(UUID id, ReferralState state) {
        super("Referral [" + id + "] is [" + state + "].");
    }
}
