package nl.doorstroom.participants.referral;

/** Where a referral stands. Only what was received can become something else. */
public enum ReferralState {
    /** Awaits an answer. */
    RECEIVED,
    /** The person is, or was already, a participant. */
    ACCEPTED,
    REJECTED,
    /** The partner took it back before it was answered. */
    WITHDRAWN
}
