package nl.doorstroom.platform.schema;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a process finds the schema that it needs. */
@ConfigMapping(prefix = "doorstroom.schema")
public interface SchemaSettings {

    /** Whether a start looks at the schema at all; where an image is made, there is no database. */
    @WithDefault("true")
    boolean check();

    /** How long a start waits for the migration of its version. */
    @WithDefault("PT1M")
    Duration patience();
}
