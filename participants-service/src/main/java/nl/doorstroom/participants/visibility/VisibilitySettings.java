package nl.doorstroom.participants.visibility;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people stay known to other organisations. */
@ConfigMapping(prefix = "doorstroom.visibility")
public interface VisibilitySettings {

    /**
     * Days after the end of a trajectory, or after the decision on a referral, on which the organisation still sees the
     * person: it has to close its file, and to hand over.
     */
    @WithDefault("28")
    int daysAfterEnd();
}
