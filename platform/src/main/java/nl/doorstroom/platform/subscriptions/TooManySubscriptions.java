package nl.doorstroom.platform.subscriptions;

import nl.doorstroom.platform.problem.Refusal;

/** Each subscription costs every event it names; so a tenant has a number of them at most. */
final class TooManySubscriptions extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManySubscriptions(String who, int most) {
        super("%s [%d] subscriptions, and there may be no more; end one first.".formatted(who, most));
    }
}
