package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.trajectories.task.TaskKind;
import nl.doorstroom.trajectories.task.Tasks;

/**
 * Which seats of a crew are free. A place is given without an end, so a seat is opened only from the day from which on the
 * crew has room for it on every day that is known: a smaller capacity that is planned evicts nobody, and nobody is taken
 * in who would have to leave. The row of the crew is locked by this transaction.
 */
@Singleton
class Seats {

    private final CrewRepository crews;
    private final Tasks tasks;
    private final CrewMetrics metrics;
    private final Clock clock;

    Seats(CrewRepository crews, Tasks tasks, CrewMetrics metrics, Clock clock) {
        this.crews = crews;
        this.tasks = tasks;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Opens every seat for which there is room from a day on. */
    void openMissing(Crew crew, LocalDate from) {
        Optional<LocalDate> day = roomFrom(crew, from);
        if (day.isEmpty()) {
            return;
        }
        Set<Integer> live = new HashSet<>(crews.listHeldSeats(crew.id()));
        crews.listOpenSeats(crew.id()).forEach(seat -> live.add(seat.seat()));
        for (int seat = 1; day.isPresent(); seat++) {
            // A seat that somebody has until a later day is left to that somebody.
            LocalDate first = day.get();
            if (!live.contains(seat)
                    && crews.findLastFreedOn(crew.id(), seat)
                            .filter(last -> last.isAfter(first))
                            .isEmpty()) {
                live.add(seat);
                crews.add(new FreeSeat(crew.id(), seat, first, null, null, clock));
                crews.flush();
                day = roomFrom(crew, from);
            }
        }
    }

    /** Opens the seat that somebody left, if there is room for somebody else. */
    @Nullable
    FreeSeat openAfter(Crew crew, CrewPlace place, LocalDate freeFrom, FreeingCause cause) {
        return roomFrom(crew, freeFrom)
                .map(day -> {
                    FreeSeat seat = new FreeSeat(crew.id(), place.seat(), day, place.id(), cause, clock);
                    crews.add(seat);
                    crews.flush();
                    return seat;
                })
                .orElse(null);
    }

    /** Closes as many seats that are offered to nobody as the crew has too many. */
    void closeSurplus(Crew crew) {
        List<FreeSeat> closable = crews.listOpenSeatsWithoutOffer(crew.id()).stream()
                .sorted(Comparator.comparing(FreeSeat::freeFrom)
                        .thenComparingInt(FreeSeat::seat)
                        .reversed())
                .toList();
        for (FreeSeat seat : closable) {
            if (!isTooFull(crew)) {
                return;
            }
            close(seat);
        }
    }

    void close(FreeSeat seat) {
        seat.close();
        lapseNobody(seat);
        crews.flush();
    }

    /** The first day, not before another, from which on the crew has room for one more on every day that is known. */
    Optional<LocalDate> roomFrom(Crew crew, LocalDate from) {
        LocalDate earliest = CrewPlaces.later(from, crew.validFrom());
        Usage usage = new Usage(crews.listHeldPlaces(crew.id(), earliest), crews.listOpenSeats(crew.id()));
        TreeSet<LocalDate> days = usage.days(crew, earliest);
        LocalDate first = null;
        for (LocalDate day : days.descendingSet()) {
            if (usage.on(day) >= crew.capacityOn(day)) {
                break;
            }
            first = day;
        }
        return Optional.ofNullable(first).filter(day -> !crew.woundUp() && !crew.isOverOn(day));
    }

    private boolean isTooFull(Crew crew) {
        LocalDate today = CrewPlaces.later(DutchCalendar.today(clock), crew.validFrom());
        Usage usage = new Usage(crews.listHeldPlaces(crew.id(), today), crews.listOpenSeats(crew.id()));
        return usage.days(crew, today).stream().anyMatch(day -> usage.on(day) > crew.capacityOn(day));
    }

    /** Nobody on the list can take the seat: somebody is told, anew after each offer that was in vain. */
    void alertNobody(Crew crew, FreeSeat seat) {
        UUID occasion = crews.listOffersOf(seat.id()).stream()
                .map(PlaceOffer::id)
                .reduce((earlier, later) -> later)
                .orElse(seat.id());
        if (tasks.register(TaskKind.NOBODY_FOR_FREE_PLACE, crew.organisation(), null, null, occasion)) {
            metrics.nobodyFound();
        }
    }

    /** The occasion of such an alert went away. */
    void lapseNobody(FreeSeat seat) {
        Stream.concat(
                        Stream.of(seat.id()),
                        crews.listOffersOf(seat.id()).stream().map(PlaceOffer::id))
                .forEach(occasion -> tasks.lapse(TaskKind.NOBODY_FOR_FREE_PLACE, occasion));
    }

    /** Up to when places are held, and from when seats are kept for who comes next. */
    record Usage(List<CrewPlace> held, List<FreeSeat> open) {

        /** The days on which anything changes, from one on. */
        TreeSet<LocalDate> days(Crew crew, LocalDate from) {
            TreeSet<LocalDate> days = new TreeSet<>(Set.of(from));
            Stream.of(
                            crew.capacities().keySet().stream(),
                            held.stream().map(CrewPlace::freeFrom).flatMap(Stream::ofNullable),
                            open.stream().map(FreeSeat::freeFrom))
                    .flatMap(some -> some)
                    .filter(day -> day.isAfter(from))
                    .forEach(days::add);
            return days;
        }

        int on(LocalDate day) {
            return (int) (held.stream().filter(place -> place.isHeldFrom(day)).count()
                    + open.stream()
                            .filter(seat -> !seat.freeFrom().isAfter(day))
                            .count());
        }
    }
}
