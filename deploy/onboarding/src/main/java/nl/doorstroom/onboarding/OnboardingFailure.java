package nl.doorstroom.onboarding;

/** Why a tenant could not be onboarded, in a sentence for the person at the terminal. */
public final class OnboardingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OnboardingFailure(String sentence) {
        super(sentence);
    }

    OnboardingFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
