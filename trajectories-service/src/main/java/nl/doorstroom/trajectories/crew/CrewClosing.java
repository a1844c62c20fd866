package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** On the day after the last day of a crew its places end, and nobody waits for it any more. */
@Singleton
class CrewClosing implements Job {

    private final CrewRepository crews;
    private final CrewPlaces places;
    private final ProcessingLog log;

    CrewClosing(CrewRepository crews, CrewPlaces places, ProcessingLog log) {
        this.crews = crews;
        this.places = places;
        this.log = log;
    }

    @Override
    public String name() {
        return "crew-closing";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return crews.listToWindUp(day, after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        Crew crew = crews.lock(item);
        // Meanwhile it may have been wound up, or given a later last day.
        if (!crew.woundUp() && crew.isOverOn(day)) {
            log.record("close-crew", List.copyOf(places.windUp(crew)));
        }
    }
}
