package nl.doorstroom.trajectories.milestonerule;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a rule proposes for a gap.
 *
 * @param rule names the rule among all: the id of one of the tenant, or the code of one that every tenant begins with
 * @param ruleId the rule of the tenant; null: it is one that every tenant begins with
 * @param weeks how long it usually takes
 */
public record UsualStep(String rule, @Nullable UUID ruleId, String title, int weeks, Actor actor) {}
