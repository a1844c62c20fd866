package nl.doorstroom.local.demo;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.local.Platform;

import static nl.doorstroom.local.demo.PuttenScenario.measure;

/** Loads the Putten scenario on a first start, and shows what reporting makes of it. */
public final class PuttenDemo {

    /** Numbers from here on lie in the range that is kept for tests. */
    private static final int FIRST_NUMBER = 999_910_000;

    private PuttenDemo() {}

    /**
     * Walks the scenario; after an interruption it goes on where it was.
     *
     * @param output receives lines for the person at the terminal
     */
    public static void load(Platform platform, Consumer<String> output) {
        output.accept("Loading the Putten scenario through the APIs.");
        PuttenScenario scenario =
                new PuttenScenario(new ApiClient(platform::baseUri, platform::token, "demo-putten"), FIRST_NUMBER);
        scenario.run(output);
        JsonNode placements = ApiClient.eventually(
                "reporting has heard of seven placements and five ended benefits", () -> complete(scenario));
        show(scenario, placements, output);
    }

    private static @Nullable JsonNode complete(PuttenScenario scenario) {
        JsonNode placements = scenario.figure("placements", "");
        JsonNode ended = scenario.figure("ended-benefits", "");
        boolean heard = measure(placements, "personsPlaced") == 7
                && measure(ended, "EXIT_TO_WORK") == 5
                && measure(ended, "benefitsReduced") == 1
                && measure(scenario.figure("crews", ""), "offers") == 6;
        return heard ? placements : null;
    }

    private static void show(PuttenScenario scenario, JsonNode placements, Consumer<String> output) {
        JsonNode early = scenario.figure("ended-benefits", "&asOf=2025-03-10");
        JsonNode late = scenario.figure("ended-benefits", "");
        JsonNode crews = scenario.figure("crews", "");
        output.accept("What reporting computed from the events alone, for 2025:");
        output.accept("  people placed                             " + measure(placements, "personsPlaced"));
        output.accept("  ended benefits on 10 March 2025           " + measure(early, "PENDING") + " pending");
        output.accept("  ended benefits now                        " + measure(late, "EXIT_TO_WORK") + " exit to work");
        output.accept("  benefits lowered by part-time work        " + measure(late, "benefitsReduced"));
        output.accept("  people in the crew on 28 February 2025    " + scenario.inCrew("2025-02-28"));
        output.accept("  people in the crew on 3 March 2025        " + scenario.inCrew("2025-03-03"));
        output.accept("  crew places freed, and offered            " + measure(crews, "placesFreed") + ", "
                + measure(crews, "offers"));
        output.accept("  exits to work that lasted 26 weeks        " + scenario.lastingExits());
    }
}
