/** What others hear of referrals. */
@NullMarked
package nl.doorstroom.participants.referral.messaging;

import org.jspecify.annotations.NullMarked;
