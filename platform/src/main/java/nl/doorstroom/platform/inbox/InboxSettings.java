package nl.doorstroom.platform.inbox;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are taken in. */
@ConfigMapping(prefix = "doorstroom.inbox")
public interface InboxSettings {

    /** The longest pause before a part that does not answer is asked again. */
    @WithDefault("PT10S")
    Duration longestPause();

    /**
     * How long the id of an event that had its effect is kept. Longer than any topic keeps the event itself, or it would
     * have its effect again when it is read anew. Without it ids are kept for ever.
     */
    Optional<Duration> retention();
}
