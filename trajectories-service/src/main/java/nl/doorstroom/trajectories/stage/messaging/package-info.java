/** What others are told of stages. */
@NullMarked
package nl.doorstroom.trajectories.stage.messaging;

import org.jspecify.annotations.NullMarked;
