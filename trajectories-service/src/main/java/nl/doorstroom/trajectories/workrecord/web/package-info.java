/** Work records over HTTP. */
@NullMarked
package nl.doorstroom.trajectories.workrecord.web;

import org.jspecify.annotations.NullMarked;
