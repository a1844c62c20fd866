package nl.doorstroom.matching.proposal;

import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.Tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProposalSettingsTest {

    @Test
    void letsATenantWaitForAnswersAsLongAsItSays() {
        ProposalSettings settings = settings(Map.of(
                "DOORSTROOM_PROPOSALS_ANSWER_DAYS",
                "10",
                "DOORSTROOM_PROPOSALS_ANSWER_DAYS_OF__" + Tokens.PUTTEN + "_",
                "21"));

        assertEquals(21, settings.answerDays(Tokens.PUTTEN));
        assertEquals(10, settings.answerDays(Tokens.VOORBURG));
        assertEquals(14, settings(Map.of()).answerDays(Tokens.PUTTEN));
    }

    private static ProposalSettings settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(ProposalSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(ProposalSettings.class);
    }
}
