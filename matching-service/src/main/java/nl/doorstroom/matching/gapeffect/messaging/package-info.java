/** How closed gaps come in, and their effect goes out. */
@NullMarked
package nl.doorstroom.matching.gapeffect.messaging;

import org.jspecify.annotations.NullMarked;
