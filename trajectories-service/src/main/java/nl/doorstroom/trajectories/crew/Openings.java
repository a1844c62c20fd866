package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/**
 * Tells for how many places of a crew somebody can be found, each time that this is otherwise. As in {@link CrewPlaces}, the row
 * of the crew is locked by this transaction, so that what is told last is how it is.
 */
@Singleton
class Openings {

    private final CrewRepository crews;
    private final Event<PlacesOpenChanged> changed;
    private final Clock clock;

    Openings(CrewRepository crews, Event<PlacesOpenChanged> changed, Clock clock) {
        this.crews = crews;
        this.changed = changed;
        this.clock = clock;
    }

    void tell(Crew crew) {
        List<FreeSeat> free = crew.woundUp()
                ? List.of()
                : crews.listOpenSeatsWithoutOffer(crew.id()).stream()
                        .filter(seat -> !crew.isOverOn(seat.freeFrom()))
                        .toList();
        LocalDate from =
                free.stream().map(FreeSeat::freeFrom).min(LocalDate::compareTo).orElse(null);
        CrewOpening opening = crews.findOpening(crew.id()).orElse(null);
        if (opening == null) {
            opening = new CrewOpening(crew.id(), clock);
            opening.tell(free.size(), from, crew.lastDay(), crew.minimumHours(), clock)
                    .ifPresent(changed::fire);
            crews.add(opening);
        } else {
            opening.tell(free.size(), from, crew.lastDay(), crew.minimumHours(), clock)
                    .ifPresent(changed::fire);
            crews.flush();
        }
    }
}
