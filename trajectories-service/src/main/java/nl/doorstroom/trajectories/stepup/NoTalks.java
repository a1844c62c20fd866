package nl.doorstroom.trajectories.stepup;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** Where nothing keeps talks, none was held. */
@DefaultBean
@Singleton
class NoTalks implements TalksHeld {

    @Override
    public boolean heldBetween(UUID trajectoryId, LocalDate from, LocalDate until) {
        return false;
    }
}
