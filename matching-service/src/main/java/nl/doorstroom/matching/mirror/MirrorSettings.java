package nl.doorstroom.matching.mirror;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept in memory. */
@ConfigMapping(prefix = "doorstroom.matching.mirror")
public interface MirrorSettings {

    /**
     * Rows of all tenants together. The tenants that were looked at longest ago go first; one that has more rows than this
     * by itself is read anew at each ranking.
     */
    @WithDefault("600000")
    int maxRows();

    /** How long the rows of a tenant are kept after they were looked at last. */
    @WithDefault("PT1H")
    Duration idle();
}
