/** Basic conditions of a stable life, watched over time: put in order, and kept in order. */
@NullMarked
package nl.doorstroom.participants.basiccondition;

import org.jspecify.annotations.NullMarked;
