package nl.doorstroom.participants.protection;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How emergencies are answered. */
@ConfigMapping(prefix = "doorstroom.emergency")
public interface EmergencySettings {

    /** How long a user sees a protected person. */
    @WithDefault("PT1H")
    Duration duration();
}
