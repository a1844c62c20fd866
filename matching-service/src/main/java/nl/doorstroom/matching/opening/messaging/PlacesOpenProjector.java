package nl.doorstroom.matching.opening.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.opening.Opening;
import nl.doorstroom.matching.opening.Openings;
import nl.doorstroom.platform.inbox.IncomingEvent;
import nl.doorstroom.platform.inbox.Projector;

/** Takes how many places are open now. */
@Singleton
class PlacesOpenProjector implements Projector<PlacesOpenProjector.PlacesOpenChangedV1> {

    private static final String CREW = "CREW";

    private final Openings openings;

    PlacesOpenProjector(Openings openings) {
        this.openings = openings;
    }

    @Override
    public String type() {
        return "nl.doorstroom.trajectories.places-open-changed.v1";
    }

    @Override
    public Class<PlacesOpenChangedV1> payload() {
        return PlacesOpenChangedV1.class;
    }

    /** Of a kind that is not known here it cannot be said what is asked of people, so nobody is ranked for it. */
    @Override
    public void project(IncomingEvent event, PlacesOpenChangedV1 payload) {
        if (payload.kind().equals(CREW)) {
            openings.store(
                    new Opening(
                            payload.openingId(),
                            payload.open(),
                            payload.hoursMin(),
                            payload.validFrom(),
                            payload.validTo()),
                    event.sequence());
        }
    }

    /** The fields that are read. */
    record PlacesOpenChangedV1(
            UUID openingId,
            String kind,
            int open,
            @Nullable BigDecimal hoursMin,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}
}
