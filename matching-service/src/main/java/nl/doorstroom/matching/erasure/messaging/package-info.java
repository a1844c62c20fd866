/** Who is to be forgotten. */
@NullMarked
package nl.doorstroom.matching.erasure.messaging;

import org.jspecify.annotations.NullMarked;
