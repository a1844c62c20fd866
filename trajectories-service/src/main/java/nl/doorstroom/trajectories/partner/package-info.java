/** Of which events partners may be told, and which organisation of which. */
@NullMarked
package nl.doorstroom.trajectories.partner;

import org.jspecify.annotations.NullMarked;
