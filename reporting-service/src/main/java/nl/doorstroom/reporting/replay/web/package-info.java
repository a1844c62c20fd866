/** Replays and rebuilds, as operations start and follow them. */
@NullMarked
package nl.doorstroom.reporting.replay.web;

import org.jspecify.annotations.NullMarked;
