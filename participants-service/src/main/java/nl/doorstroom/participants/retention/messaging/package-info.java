/** What others hear when somebody is erased. */
@NullMarked
package nl.doorstroom.participants.retention.messaging;

import org.jspecify.annotations.NullMarked;
