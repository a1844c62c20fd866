/** Neighbourhood roles, and the rule of a programme for them, over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.neighbourhoodrole.web;

import org.jspecify.annotations.NullMarked;
