/** Neighbourhood roles: temporary places to learn close to home, each of which leads to a next step. */
@NullMarked
package nl.doorstroom.trajectories.neighbourhoodrole;

import org.jspecify.annotations.NullMarked;
