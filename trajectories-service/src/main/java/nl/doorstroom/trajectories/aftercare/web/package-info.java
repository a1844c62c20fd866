/** Aftercare over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.aftercare.web;

import org.jspecify.annotations.NullMarked;
