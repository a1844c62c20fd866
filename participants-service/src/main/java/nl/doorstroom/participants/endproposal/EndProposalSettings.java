package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.util.List;

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

    /**
     * Codes of list {@code team-roles} that answer for benefits, the first one first: a proposal is addressed to the member
     * of the care team whose role comes first.
     */
    @WithDefault("INKOMENSCONSULENT,KLANTMANAGER")
    List<String> responsibleRoles();

    /**
     * Working days within which a proposal is decided. About a week, because a benefit that goes on beside a wage is paid
     * back later.
     */
    @WithDefault("5")
    int days();
}
