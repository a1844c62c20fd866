/** Work elsewhere, as other services tell of it: jobs, places in a crew, and the trajectories in which
 * somebody is guided. Nothing here is registered by a user. */
@NullMarked
package nl.doorstroom.participants.work;

import org.jspecify.annotations.NullMarked;
