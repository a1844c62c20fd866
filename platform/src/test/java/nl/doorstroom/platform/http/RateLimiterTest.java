package nl.doorstroom.platform.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RateLimiterTest {

    private static final String TENANT = "00000001000000000101";

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimiter limiter = limiter(10, 30, 2);

    @Test
    void takesABurstAndThenSoManyASecond() {
        assertEquals(30, taken("web"));
        pass(Duration.ofMillis(99));
        assertEquals(0, taken("web"));
        pass(Duration.ofMillis(1));
        assertEquals(1, taken("web"));
        pass(Duration.ofSeconds(1));
        assertEquals(10, taken("web"));
    }

    @Test
    void savesNoMoreThanABurst() {
        assertEquals(30, taken("web"));
        pass(Duration.ofDays(1));
        assertEquals(30, taken("web"));
    }

    @Test
    void countsEachClientAndTenantByItself() {
        assertEquals(30, taken("web"));
        assertEquals(30, taken("partner"));
        assertEquals(true, limiter.take("00000001000000000102", "web"));
    }

    @Test
    void remembersNoMoreClientsThanItIsTold() {
        assertEquals(30, taken("web"));
        assertEquals(true, limiter.take(TENANT, "partner"));
        assertEquals(0, taken("web"));
        assertEquals(true, limiter.take(TENANT, "one too many"));

        assertEquals(0, taken("web"));
        assertEquals(30, taken("partner"));
    }

    @Test
    void isNotSetToLetNobodyThrough() {
        assertThrows(IllegalArgumentException.class, () -> limiter(0, 30, 2));
    }

    private int taken(String client) {
        int taken = 0;
        while (limiter.take(TENANT, client)) {
            taken++;
        }
        return taken;
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private RateLimiter limiter(int perSecond, int burst, int clients) {
        return new RateLimiter(
                new RateLimitSettings() {
                    @Override
                    public int perSecond() {
                        return perSecond;
                    }

                    @Override
                    public int burst() {
                        return burst;
                    }

                    @Override
                    public int clients() {
                        return clients;
                    }
                },
                nanos::get);
    }
}
