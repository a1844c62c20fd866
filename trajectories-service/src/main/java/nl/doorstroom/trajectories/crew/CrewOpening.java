package nl.doorstroom.trajectories.crew;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** What was told last of the places of a crew that are free and offered to nobody. It has the id of the crew. */
@Entity
class CrewOpening extends Aggregate {

    private int open;
    private @Nullable LocalDate freeFrom;
    private @Nullable LocalDate lastDay;
    private @Nullable BigDecimal hoursMin;

    protected CrewOpening() {}

    CrewOpening(UUID crewId, Clock clock) {
        super(crewId, clock);
    }

    /**
     * Takes how it is now.
     *
     * @param places that are free, or will be, and offered to nobody
     * @param from the first day on which one of them is free
     * @return what is to be told, if anything is otherwise than was told
     */
    Optional<PlacesOpenChanged> tell(
            int places,
            @Nullable LocalDate from,
            @Nullable LocalDate crewUntil,
            @Nullable BigDecimal leastHours,
            Clock clock) {
        BigDecimal hours = leastHours == null ? null : leastHours.setScale(2, RoundingMode.HALF_UP);
        // Of a crew without a free place it does not matter until when it works, and for how many hours.
        LocalDate until = places == 0 ? null : crewUntil;
        BigDecimal least = places == 0 ? null : hours;
        if (open == places
                && Objects.equals(freeFrom, from)
                && Objects.equals(lastDay, until)
                && Objects.equals(hoursMin, least)) {
            return Optional.empty();
        }
        open = places;
        freeFrom = from;
        lastDay = until;
        hoursMin = least;
        return Optional.of(new PlacesOpenChanged(stamp(clock), id(), open, freeFrom, lastDay, hoursMin));
    }
}
