/** Applications for a benefit, and what came of them: whoever did not apply was not kept out of a benefit. */
@NullMarked
package nl.doorstroom.participants.application;

import org.jspecify.annotations.NullMarked;
