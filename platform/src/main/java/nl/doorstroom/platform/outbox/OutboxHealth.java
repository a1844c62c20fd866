package nl.doorstroom.platform.outbox;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A full outbox is a broker that is away: the service still takes every request and loses nothing, so it stays ready and
 * says that it is degraded.
 */
@Readiness
@Singleton
class OutboxHealth implements HealthCheck {

    private static final long DEGRADED_AFTER_MILLIS = 10_000;

    private final OutboxRelay relay;

    OutboxHealth(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        long oldest = relay.oldestMillis();
        return HealthCheckResponse.named("outbox")
                .withData("oldestUnsentMillis", oldest)
                .withData(
                        "state",
                        !relay.isAlive() ? "stopped" : oldest > DEGRADED_AFTER_MILLIS ? "degraded" : "keeping up")
                .up()
                .build();
    }
}
