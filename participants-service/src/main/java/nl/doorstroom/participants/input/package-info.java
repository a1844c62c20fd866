/** What a request must be, where the standard annotations cannot say it. */
@NullMarked
package nl.doorstroom.participants.input;

import org.jspecify.annotations.NullMarked;
