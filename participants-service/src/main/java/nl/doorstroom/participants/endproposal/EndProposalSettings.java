package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When the end of a benefit is proposed. */
@ConfigMapping(prefix = "doorstroom.end-proposals")
public interface EndProposalSettings {

    /**
     * Hours a week from which a job may take somebody off a benefit. About what the norm of a single person takes at the
     * minimum wage, and rather too few than too many: who decides knows the income.
     */
    @WithDefault("20")
    BigDecimal hours();
}
