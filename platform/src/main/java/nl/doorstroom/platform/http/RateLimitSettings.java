package nl.doorstroom.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a client may ask of one process in one tenant. */
@ConfigMapping(prefix = "doorstroom.rate-limit")
public interface RateLimitSettings {

    /** Requests a second that it may go on sending. */
    @WithDefault("500")
    int perSecond();

    /** Requests that it may send at once, after a rest. */
    @WithDefault("2000")
    int burst();

    /** Clients that are remembered; who was silent longest is forgotten first, and then begins anew. */
    @WithDefault("10000")
    int clients();
}
