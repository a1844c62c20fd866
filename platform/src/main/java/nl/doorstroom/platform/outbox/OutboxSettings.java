package nl.doorstroom.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the relay works through the outbox. */
@ConfigMapping(prefix = "doorstroom.outbox")
public interface OutboxSettings {

    /** Whether this process may relay at all; a test of something else switches it off. */
    @WithDefault("true")
    boolean relay();

    /** Rows that are sent before the broker's answers are awaited. */
    @WithDefault("500")
    int batch();

    /** How soon the table is looked at again while there is work. */
    @WithDefault("PT0.01S")
    Duration busyPoll();

    /** How soon the table is looked at again when it was empty; a commit of this process wakes the relay at once. */
    @WithDefault("PT0.25S")
    Duration quietPoll();

    /** How soon a process without the lock asks for it again. */
    @WithDefault("PT1S")
    Duration followerPoll();

    /** The topics on which this service tells events; each of their partitions gets progress markers. */
    Optional<List<String>> topics();

    /** How soon a partition gets its next marker at the soonest; each takes some 400 bytes on the topic. */
    @WithDefault("PT10S")
    Duration progressInterval();

    /** The most that the clock of a replica may differ from that of the database. */
    @WithDefault("PT1S")
    Duration clockTolerance();
}
