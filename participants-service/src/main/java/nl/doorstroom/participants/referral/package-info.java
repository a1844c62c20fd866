/** Referrals: a partner asks the municipality to take a person in, and is answered within a term. */
@NullMarked
package nl.doorstroom.participants.referral;

import org.jspecify.annotations.NullMarked;
