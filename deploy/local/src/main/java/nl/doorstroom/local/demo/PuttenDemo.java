package nl.doorstroom.local.demo;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import nl.doorstroom.local.DemoLoader;
import nl.doorstroom.local.Platform;

/** Loads the Putten scenario on a first start, and shows what reporting makes of it. */
public final class PuttenDemo implements DemoLoader {

    /** Numbers from here on lie in the range that is kept for tests. */
    private static final int FIRST_NUMBER = 999_910_000;

    @Override
    public void load(Platform platform, Consumer<String> output) {
        output.accept("Loading the Putten scenario through the APIs.");
        PuttenScenario scenario =
                new PuttenScenario(new ApiClient(platform::baseUri, platform::token, "demo-putten"), FIRST_NUMBER);
        scenario.run(output);
        JsonNode placements = ApiClient.eventually(
                "reporting has heard of seven placements and five ended benefits", () -> complete(scenario));
        show(scenario, placements, output);
    }

    private static @org.jspecify.annotations.Nullable JsonNode complete(PuttenScenario scenario) {
        JsonNode placements = scenario.figure("placements", "");
        JsonNode ended = scenario.figure("ended-benefits", "");
        boolean heard = first(placements, "personsPlaced") == 7
                && first(ended, "EXIT_TO_WORK") == 5
                && first(ended, "benefitsReduced") == 1
                && first(scenario.crews(""), "offers") == 6;
        return heard ? placements : null;
    }

    private static void show(PuttenScenario scenario, JsonNode placements, Consumer<String> output) {
        JsonNode early = scenario.figure("ended-benefits", "&asOf=2025-03-10");
        JsonNode late = scenario.figure("ended-benefits", "");
        JsonNode crews = scenario.crews("");
        output.accept("What reporting computed from the events alone, for 2025:");
        output.accept("  people placed                             " + first(placements, "personsPlaced"));
        output.accept("  ended benefits on 10 March 2025           " + first(early, "PENDING") + " pending");
        output.accept("  ended benefits now                        " + first(late, "EXIT_TO_WORK") + " exit to work");
        output.accept("  benefits lowered by part-time work        " + first(late, "benefitsReduced"));
        output.accept("  people in the crew on 28 February 2025    " + scenario.inCrew("2025-02-28"));
        output.accept("  people in the crew on 3 March 2025        " + scenario.inCrew("2025-03-03"));
        output.accept("  crew places freed, and offered            " + first(crews, "placesFreed") + ", "
                + first(crews, "offers"));
        output.accept("  exits to work that lasted 26 weeks        " + lasting(scenario));
    }

    private static int lasting(PuttenScenario scenario) {
        int sustained = 0;
        for (JsonNode row : scenario.figure("lasting-work", "").path("rows")) {
            if (row.path("week").asInt() == 26 && row.path("variant").asText().equals("exitSustained")) {
                sustained += row.path("states").path("SUSTAINED").asInt();
            }
        }
        return sustained;
    }

    /** A measure of the first row; measures may stand in the row or below a name of their own. */
    private static int first(JsonNode figure, String measure) {
        JsonNode value = figure.path("rows").path(0).findValue(measure);
        return value == null ? 0 : value.asInt();
    }
}
