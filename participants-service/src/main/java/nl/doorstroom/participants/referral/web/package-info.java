/** Referrals over HTTP. */
@NullMarked
package nl.doorstroom.participants.referral.web;

import org.jspecify.annotations.NullMarked;
