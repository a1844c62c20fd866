package nl.doorstroom.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a relay works that a test starts. */
record RelayOfATest(Duration poll, Optional<List<String>> topics, Duration progressInterval) implements OutboxSettings {

    @Override
    public boolean relay() {
        return true;
    }

    @Override
    public int batch() {
        return 10;
    }

    @Override
    public Duration busyPoll() {
        return poll;
    }

    @Override
    public Duration quietPoll() {
        return poll;
    }

    @Override
    public Duration followerPoll() {
        return poll;
    }

    @Override
    public Duration clockTolerance() {
        return Duration.ZERO;
    }
}
