/** Plans and agreements over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.agreement.web;

import org.jspecify.annotations.NullMarked;
