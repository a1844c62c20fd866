/** What others hear of benefits. */
@NullMarked
package nl.doorstroom.participants.benefit.messaging;

import org.jspecify.annotations.NullMarked;
