package nl.doorstroom.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the person at the terminal asked for, handed over as {@code name=value}.
 *
 * @param demo whether the scenario is loaded on a first start
 */
record Options(PlatformSettings settings, boolean demo) {

    private static final Set<String> NAMES = Set.of("root", "data", "fresh", "demo", "services");

    static Options parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !NAMES.contains(name)) {
                throw new PlatformFailure("[" + argument + "] is not an option of the platform.");
            }
            values.put(name, argument.substring(equals + 1).trim());
        }
        String root = values.get("root");
        PlatformSettings settings = PlatformSettings.of(
                        root == null ? PlatformSettings.enclosingCheckout() : Path.of(root))
                .withFresh(flag(values, "fresh", false));
        String data = values.getOrDefault("data", "");
        if (!data.isEmpty()) {
            settings = settings.withData(Path.of(data));
        }
        String services = values.getOrDefault("services", "all");
        if (services.equals("none")) {
            settings = settings.withServices(List.of());
        } else if (!services.equals("all")) {
            throw new PlatformFailure("-Ddoorstroom.services is [" + services + "] and has to be all or none.");
        }
        return new Options(settings, flag(values, "demo", true));
    }

    private static boolean flag(Map<String, String> values, String name, boolean otherwise) {
        String value = values.getOrDefault(name, String.valueOf(otherwise));
        return switch (value) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new PlatformFailure("-D" + name + " is [" + value + "] and has to be true or false.");
        };
    }
}
