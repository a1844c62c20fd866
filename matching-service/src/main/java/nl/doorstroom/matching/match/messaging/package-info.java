/** What others hear of matches. */
@NullMarked
package nl.doorstroom.matching.match.messaging;

import org.jspecify.annotations.NullMarked;
