/** Aftercare: how somebody does who has a job, asked on some days after it began. */
@NullMarked
package nl.doorstroom.trajectories.aftercare;

import org.jspecify.annotations.NullMarked;
