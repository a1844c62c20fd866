/** What others hear of neighbourhood roles. */
@NullMarked
package nl.doorstroom.trajectories.neighbourhoodrole.messaging;

import org.jspecify.annotations.NullMarked;
