package nl.doorstroom.local;

import java.util.function.Consumer;

/**
 * Fills an empty platform with a scenario, by the endpoints that users have and no others.
 *
 * <p>Implementations are found by {@link java.util.ServiceLoader}; they run once in the life of a data directory, when everything is
 * ready. One that fails runs again at the next start, so it has to recognise what it did before.
 */
public interface DemoLoader {

    /**
     * Loads the scenario and prints what came out of it.
     *
     * @param platform the running platform, with its addresses and users
     * @param output receives lines for the person at the terminal
     * @throws Exception when the scenario could not be loaded; the message is shown
     */
    void load(Platform platform, Consumer<String> output) throws Exception;
}
