/** How open places come in. */
@NullMarked
package nl.doorstroom.matching.opening.messaging;

import org.jspecify.annotations.NullMarked;
