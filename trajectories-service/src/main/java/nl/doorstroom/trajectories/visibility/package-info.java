/** Which rows a user of an executing organisation may see. */
@NullMarked
package nl.doorstroom.trajectories.visibility;

import org.jspecify.annotations.NullMarked;
