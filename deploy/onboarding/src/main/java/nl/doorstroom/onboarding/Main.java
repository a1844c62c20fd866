package nl.doorstroom.onboarding;

/** The command: {@code java -jar deploy/onboarding/target/onboarding-0.1.0.jar oin=… name=… …}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            NewTenant wanted = NewTenant.parse(arguments);
            new Onboarding(KeycloakSettings.from(System.getenv()), System.out::println)
                    .run(wanted, System.getenv("DOORSTROOM_USER_PASSWORD"));
        } catch (OnboardingFailure failure) {
            System.err.println("ERROR: " + failure.getMessage());
            System.err.println();
            System.err.println(NewTenant.USAGE);
            System.exit(1);
        }
    }
}
