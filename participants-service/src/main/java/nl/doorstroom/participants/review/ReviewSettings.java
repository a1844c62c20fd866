package nl.doorstroom.participants.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How soon people are met again. */
@ConfigMapping(prefix = "doorstroom.reviews")
public interface ReviewSettings {

    /** Months between an intake and the review of it. */
    @WithDefault("6")
    int termMonths();
}
