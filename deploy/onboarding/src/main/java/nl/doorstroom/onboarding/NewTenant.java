package nl.doorstroom.onboarding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tenant and its first user, as asked for.
 *
 * @param oin Organisatie-identificatienummer, 20 digits
 * @param name of the municipality or region, also the name of its group
 * @param dryRun whether everything is looked at and nothing changed
 */
public record NewTenant(
        String oin,
        String name,
        String username,
        String email,
        String firstName,
        String lastName,
        List<String> roles,
        boolean dryRun) {

    static final String USAGE = """
            java -jar deploy/onboarding/target/onboarding-0.1.0.jar \\
              oin=<20 digits> "name=Gemeente Voorbeeld" \\
              username=<name> email=<address> firstName=<name> lastName=<name> roles=<role,role> [dryRun=true]""";

    private static final Pattern OIN = Pattern.compile("[0-9]{20}");
    private static final Set<String> REQUIRED =
            Set.of("oin", "name", "username", "email", "firstName", "lastName", "roles");

    /**
     * Reads {@code name=value} arguments.
     *
     * @throws OnboardingFailure naming the first argument that is missing, unknown or cannot be right
     */
    public static NewTenant parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = argument.substring(equals + 1).strip();
            if (equals < 0 || !(REQUIRED.contains(name) || name.equals("dryRun"))) {
                throw new OnboardingFailure("[" + argument + "] is not an argument.");
            }
            if (value.isEmpty() || values.put(name, value) != null) {
                throw new OnboardingFailure("The argument [" + name + "] has to be given once, with a value.");
            }
        }
        for (String name : REQUIRED.stream().sorted().toList()) {
            if (!values.containsKey(name)) {
                throw new OnboardingFailure("The argument [" + name + "] is missing.");
            }
        }
        String dryRun = values.getOrDefault("dryRun", "false");
        if (!Set.of("true", "false").contains(dryRun)) {
            throw new OnboardingFailure("dryRun is [" + dryRun + "] and has to be true or false.");
        }
        if (!OIN.matcher(values.getOrDefault("oin", "")).matches()) {
            throw new OnboardingFailure("[" + values.get("oin") + "] is no OIN: that has 20 digits.");
        }
        return new NewTenant(
                values.getOrDefault("oin", ""),
                values.getOrDefault("name", ""),
                values.getOrDefault("username", ""),
                values.getOrDefault("email", ""),
                values.getOrDefault("firstName", ""),
                values.getOrDefault("lastName", ""),
                Arrays.stream(values.getOrDefault("roles", "").split(",", -1))
                        .map(String::strip)
                        .toList(),
                Boolean.parseBoolean(dryRun));
    }
}
