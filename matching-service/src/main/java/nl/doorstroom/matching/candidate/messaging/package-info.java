/** How work profiles and hours plans come in. */
@NullMarked
package nl.doorstroom.matching.candidate.messaging;

import org.jspecify.annotations.NullMarked;
