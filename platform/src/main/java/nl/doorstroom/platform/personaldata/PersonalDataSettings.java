package nl.doorstroom.platform.personaldata;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How copies of people's data are prepared and kept. */
@ConfigMapping(prefix = "doorstroom.personal-data")
public interface PersonalDataSettings {

    /** How long a copy can be read, from its preparation. */
    @WithDefault("P30D")
    Duration retention();

    /** The topic on which the service tells that its part is ready; the service that joins the parts needs none. */
    Optional<String> topic();
}
