package nl.doorstroom.trajectories.crew;

import java.util.UUID;

/**
 * How full a crew is.
 *
 * @param taken places that somebody has on a day
 * @param openOffers offers for which a seat is kept: they are not answered, or not even approved yet
 * @param freePlaces seats that are free or will be, and that are offered to nobody
 */
public record Occupancy(UUID crewId, long taken, long openOffers, long freePlaces) {}
