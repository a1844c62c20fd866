/**
 * Instruments: what the law lets a municipality put beside a person and an employer on the way to work (Participatiewet,
 * articles 6, 7 and 10 to 10da), and how long.
 */
@NullMarked
package nl.doorstroom.trajectories.instrument;

import org.jspecify.annotations.NullMarked;
