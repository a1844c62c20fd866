/** Contracts and their reviews over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.contractreview.web;

import org.jspecify.annotations.NullMarked;
