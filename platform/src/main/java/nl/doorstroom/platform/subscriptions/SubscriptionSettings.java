package nl.doorstroom.platform.subscriptions;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How partners are told. */
@ConfigMapping(prefix = "doorstroom.subscriptions")
public interface SubscriptionSettings {

    /** Whether this process tells partners; events are kept for them in any case. */
    @WithDefault("true")
    boolean enabled();

    /** How soon is looked again whether something is due; a commit of this process wakes it at once. */
    @WithDefault("PT1S")
    Duration every();

    /** How many subscriptions are told at the same time; each takes one event after the other. */
    @WithDefault("8")
    int atOnce();

    /** How long a receiver may take for its answer. */
    @WithDefault("PT10S")
    Duration answerTimeout();

    /** How often a delivery is tried that the receiver refuses while it takes others; 22 is about two days. */
    @WithDefault("22")
    int attempts();

    /** How long a receiver may take nothing at all, before its subscription is paused. */
    @WithDefault("P3D")
    Duration patience();

    /** How long a secret that was replaced goes on signing beside the new one. */
    @WithDefault("P1D")
    Duration secretOverlap();

    /** How long a delivery is kept, whatever became of it. */
    @WithDefault("P30D")
    Duration retention();

    /** The most subscriptions that a tenant has. */
    @WithDefault("50")
    int most();

    /** The most subscriptions that one client has in a tenant, so that it leaves some to the others. */
    @WithDefault("10")
    int mostOfClient();

    /**
     * Whether a receiver may be at an address that is not public, on any port and without TLS. For a platform on one
     * machine and for tests: anywhere else partners could reach into the network of the services.
     */
    @WithDefault("false")
    boolean localReceivers();
}
