package nl.doorstroom.trajectories.crew;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/**
 * A crew has another number of places for which somebody can be found, or from or until another day, or for other hours.
 *
 * @param open places that are free, or will be, and offered to nobody
 * @param freeFrom the first day on which one of them is free; null when there is none
 * @param lastDay last day of the crew, when it is known
 * @param hoursMin who has fewer hours a week planned is not offered one; null: any hours will do
 */
public record PlacesOpenChanged(
        EventStamp stamp,
        UUID crewId,
        int open,
        @Nullable LocalDate freeFrom,
        @Nullable LocalDate lastDay,
        @Nullable BigDecimal hoursMin) {}
