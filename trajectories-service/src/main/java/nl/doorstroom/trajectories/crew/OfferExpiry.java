package nl.doorstroom.trajectories.crew;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Each day lets go the offers that were not answered in time, crew by crew, and offers the places to who comes next. */
@Singleton
class OfferExpiry implements Job {

    private final CrewRepository crews;
    private final WaitingList waitingList;
    private final ProcessingLog log;

    OfferExpiry(CrewRepository crews, WaitingList waitingList, ProcessingLog log) {
        this.crews = crews;
        this.waitingList = waitingList;
        this.log = log;
    }

    @Override
    public String name() {
        return "offer-expiry";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return crews.listCrewsWithOffersExpiredBefore(day, after, limit);
    }

    @Override
    public void handle(UUID crew, LocalDate day) {
        List<PlaceOffer> late = waitingList.expire(crews.lock(crew), day);
        log.record("expire-offers", late.stream().map(PlaceOffer::participantId).toList());
    }
}
