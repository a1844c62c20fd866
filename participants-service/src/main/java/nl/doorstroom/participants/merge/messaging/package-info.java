/** What others hear of merges. */
@NullMarked
package nl.doorstroom.participants.merge.messaging;

import org.jspecify.annotations.NullMarked;
