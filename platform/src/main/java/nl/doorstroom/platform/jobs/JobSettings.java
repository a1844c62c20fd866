package nl.doorstroom.platform.jobs;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a replica takes part in the jobs. */
@ConfigMapping(prefix = "doorstroom.jobs")
public interface JobSettings {

    /** Whether this process does jobs at all. */
    @WithDefault("true")
    boolean enabled();

    /** Whether each day gets its run by itself; without it jobs run only when somebody asks. */
    @WithDefault("true")
    boolean daily();

    /** How soon a replica looks again whether there is a run to take. */
    @WithDefault("PT1M")
    Duration every();

    /**
     * How long a run belongs to the replica that took it last, counted from the last item. Longer than one item can take
     * with its repetitions; a run whose replica died waits so long for the next one.
     */
    @WithDefault("PT2M")
    Duration lease();

    /** How long a run stays known after its end. */
    @WithDefault("P400D")
    Duration retention();
}
