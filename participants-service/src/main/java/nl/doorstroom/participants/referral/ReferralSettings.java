package nl.doorstroom.participants.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon partners are answered. */
@ConfigMapping(prefix = "doorstroom.referrals")
public interface ReferralSettings {

    /** Days within which a referral is answered whose partner names no day. */
    @WithDefault("14")
    int answerDays();
}
