package nl.doorstroom.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/**
 * A token bucket for each client in each tenant, so that one that runs wild leaves room for the others. Each process
 * counts for itself: to count together they would have to ask each other at every request, and what is protected is the
 * process. Only who has a valid access token is counted, for nobody can use up the allowance of another; what comes
 * without one is for the gateway to limit, which knows where it comes from.
 */
@Singleton
public class RateLimiter {

    private static final double NANOS_OF_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanos;
    private final Map<Client, Bucket> buckets;

    @Inject
    RateLimiter(RateLimitSettings settings) {
        // Of elapsed time, not of the clock, which may be set back.
        this(settings, System::nanoTime);
    }

    RateLimiter(RateLimitSettings settings, LongSupplier nanos) {
        if (settings.perSecond() < 1 || settings.burst() < 1 || settings.clients() < 1) {
            throw new IllegalArgumentException("The settings [doorstroom.rate-limit.*] are 1 at least");
        }
        this.perSecond = settings.perSecond();
        this.burst = settings.burst();
        this.nanos = nanos;
        int clients = settings.clients();
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Client, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /**
     * Takes one request off the allowance of a client.
     *
     * @return whether there was one; if not, there is within a second
     */
    public boolean take(String tenant, String client) {
        synchronized (buckets) {
            long now = nanos.getAsLong();
            Bucket bucket = buckets.computeIfAbsent(new Client(tenant, client), any -> new Bucket(burst, now));
            bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / NANOS_OF_A_SECOND * perSecond);
            bucket.at = now;
            if (bucket.left < 1) {
                return false;
            }
            bucket.left--;
            return true;
        }
    }

    private record Client(String tenant, String name) {}

    private static final class Bucket {

        private double left;
        private long at;

        Bucket(int left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /** Refuses a request of whom the allowance is used up. Addresses outside the API, such as health, do not pass here. */
    static class Filter {

        private final RateLimiter limiter;
        private final Counter refused;

        Filter(RateLimiter limiter, MeterRegistry metrics) {
            this.limiter = limiter;
            this.refused = metrics.counter("doorstroom.requests.limited");
        }

        /** In front of routes and permissions: what there is no address or no permission for counts too. */
        @ServerRequestFilter(preMatching = true)
        Uni<Void> limit(RoutingContext request) {
            return QuarkusHttpUser.getSecurityIdentity(request, null)
                    // A token that is not valid is refused by what asks for a permission.
                    .onFailure()
                    .recoverWithNull()
                    .invoke(this::count)
                    .replaceWithVoid();
        }

        private void count(@Nullable SecurityIdentity caller) {
            if (caller != null
                    && caller.getPrincipal() instanceof JsonWebToken token
                    && !limiter.take(claim(token, "tenant"), claim(token, "azp"))) {
                refused.increment();
                throw new RequestRefused(
                        ProblemType.TOO_MANY_REQUESTS, "This client asks too much; ask again in a second.");
            }
        }

        private static String claim(JsonWebToken token, String name) {
            Object value = token.getClaim(name);
            return String.valueOf(value);
        }
    }
}
