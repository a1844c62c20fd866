package nl.doorstroom.matching.proposal;

import java.math.BigDecimal;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a proposal waits, and what work ends the others of a person. */
@ConfigMapping(prefix = "doorstroom.proposals")
public interface ProposalSettings {

    /**
     * Days after the day of a step within which it is answered; then the proposal expires. Two weeks, so that a person can
     * talk it over with somebody.
     */
    @WithDefault("14")
    int answerDays();

    /** Other days for a tenant, by its OIN. */
    Map<String, Integer> answerDaysOf();

    /**
     * Hours a week from which a placement that did not come out of a proposal takes a person off the market. Fewer are work
     * beside which people look for more.
     */
    @WithDefault("12")
    BigDecimal hiredFromHours();

    /** Days within which a step is answered in a tenant. */
    default int answerDays(String tenant) {
        return answerDaysOf().getOrDefault(tenant, answerDays());
    }
}
