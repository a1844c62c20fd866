/** Benefit spells: start, reduction, end, and the restart that annuls an end. */
@NullMarked
package nl.doorstroom.participants.benefit;

import org.jspecify.annotations.NullMarked;
