package nl.doorstroom.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import nl.doorstroom.local.Platform;
import nl.doorstroom.local.demo.ApiClient;
import nl.doorstroom.local.demo.PuttenScenario;

import static nl.doorstroom.local.demo.PuttenScenario.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The same run, while one service after another is killed in the middle of it. */
@Tag("restarts")
class KilledServicesIT {

    @Test
    void comesToTheSameFiguresWhenEachServiceIsKilled() {
        Platform platform = RunningPlatform.get();
        ApiClient api = RunningPlatform.api("acceptance-killed");
        PuttenScenario putten = new PuttenScenario(api, 999_930_000);
        // One for each step: a service that the step writes to, or one that hears of it.
        List<String> victims = List.of(
                "matching",
                "participants",
                "trajectories",
                "trajectories",
                "matching",
                "reporting",
                "participants",
                "trajectories",
                "matching",
                "reporting");
        List<Map.Entry<String, Runnable>> steps = new ArrayList<>(putten.steps().entrySet());

        for (int i = 0; i < steps.size(); i++) {
            int before = api.requests();
            CompletableFuture<Void> step =
                    CompletableFuture.runAsync(steps.get(i).getValue());
            Awaitility.await().until(() -> api.requests() > before + 1 || step.isDone());
            platform.service(victims.get(i)).kill();
            platform.service(victims.get(i)).start();
            step.join();
        }

        Eventually.seen(() -> {
            assertEquals(7, measure(putten.figure("placements", ""), "personsPlaced"));
            assertEquals(7, measure(putten.figure("placements", ""), "contracts"));
            assertEquals(5, measure(putten.figure("ended-benefits", "&asOf=2025-03-27"), "PENDING"));
            assertEquals(5, measure(putten.figure("ended-benefits", ""), "EXIT_TO_WORK"));
            assertEquals(1, measure(putten.figure("ended-benefits", ""), "benefitsReduced"));
            assertEquals(6, measure(putten.figure("crews", ""), "placesFreed"));
            assertEquals(6, measure(putten.figure("crews", ""), "offers"));
        });
        assertEquals(14, putten.participants().stream().distinct().count());
        assertEquals(8, putten.inCrew("2025-03-03"));
        assertEquals(6, putten.offers());
    }
}
