/** Which trajectories of one person do not go together in the same time: groups that are data of the tenant. */
@NullMarked
package nl.doorstroom.trajectories.overlap;

import org.jspecify.annotations.NullMarked;
