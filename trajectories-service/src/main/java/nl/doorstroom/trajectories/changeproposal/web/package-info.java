/** Change proposals over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.changeproposal.web;

import org.jspecify.annotations.NullMarked;
