package nl.doorstroom.platform.http;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a service says of its own API. */
@ConfigMapping(prefix = "doorstroom.api")
public interface ApiSettings {

    /** Version of the contract, {@code x.y.z}; sent as {@code API-Version} on every answer. */
    String version();

    /** Base64 of at least 32 random bytes that sign cursors. */
    String cursorKey();

    /** How long the answer to a request with an {@code Idempotency-Key} is kept. */
    @WithDefault("PT24H")
    Duration idempotencyRetention();
}
