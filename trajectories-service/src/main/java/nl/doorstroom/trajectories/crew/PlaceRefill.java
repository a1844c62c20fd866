package nl.doorstroom.trajectories.crew;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.jobs.Job;

/**
 * Each day offers what is free to whom it suits from that day on: somebody can start, has hours enough, is eligible, or lost
 * a place elsewhere, and nothing happened in the crew itself. A seat of somebody who was erased is opened too.
 */
@Singleton
class PlaceRefill implements Job {

    private static final int PAGE = 100;

    private final CrewRepository crews;
    private final WaitingList waitingList;
    private final Clock clock;

    PlaceRefill(CrewRepository crews, WaitingList waitingList, Clock clock) {
        this.crews = crews;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "place-refill";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        LocalDate today = asOf(day);
        List<UUID> due = new ArrayList<>();
        UUID seen = after;
        List<Crew> page;
        do {
            page = crews.listRunning(today, seen, PAGE);
            for (Crew crew : page) {
                seen = crew.id();
                // A crew from before it was told where places are open.
                if (waitingList.canRefill(crew, today)
                        || crews.findOpening(crew.id()).isEmpty()) {
                    due.add(seen);
                    if (due.size() == limit) {
                        return due;
                    }
                }
            }
        } while (page.size() == PAGE);
        return due;
    }

    /** Who is offered a place has a line in the processing log by the offer. */
    @Override
    public void handle(UUID crew, LocalDate day) {
        waitingList.refill(crews.lock(crew), asOf(day));
    }

    /** What is offered now can be answered from now on, also when the run is of an earlier day. */
    private LocalDate asOf(LocalDate day) {
        return CrewPlaces.later(day, DutchCalendar.today(clock));
    }
}
