package nl.doorstroom.participants.dataexport;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How copies of people's data are asked for. */
@ConfigMapping(prefix = "doorstroom.data-exports")
public interface DataExportSettings {

    /** How long a part may take before it counts as failed and another copy may be asked for. */
    @WithDefault("PT1H")
    Duration patience();
}
