package nl.doorstroom.matching.matchrun;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How matches are scored. */
@ConfigMapping(prefix = "doorstroom.matching")
public interface MatchingSettings {

    /** Version of the weight set for new runs; a file of {@code contracts/weights}. */
    @WithDefault("weights-2026-2")
    String weights();
}
