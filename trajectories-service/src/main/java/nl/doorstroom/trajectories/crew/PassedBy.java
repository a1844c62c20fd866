package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;

/** On a day a place went past somebody who waits. */
public record PassedBy(LocalDate on, PassedOver because) {}
