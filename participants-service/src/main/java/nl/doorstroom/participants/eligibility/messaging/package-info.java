/** What others hear of eligibility, and what is heard of programmes. */
@NullMarked
package nl.doorstroom.participants.eligibility.messaging;

import org.jspecify.annotations.NullMarked;
