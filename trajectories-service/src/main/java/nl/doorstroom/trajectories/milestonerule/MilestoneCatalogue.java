package nl.doorstroom.trajectories.milestonerule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Finds what usually closes a gap: what the tenant says goes before what all begin with, and one skill before a kind. */
@Singleton
public class MilestoneCatalogue {

    private final MilestoneRuleRepository rules;
    private final List<StarterRules.Rule> starters = StarterRules.load();

    MilestoneCatalogue(MilestoneRuleRepository rules) {
        this.rules = rules;
    }

    /**
     * Each step that is usual for a gap, of the rules that go before the others.
     *
     * @param closedBy who can close the gap, as matching says
     * @return empty when no rule is about it
     */
    public List<UsualStep> stepsFor(GapKind kind, @Nullable String skillUri, Actor closedBy, LocalDate day) {
        List<MilestoneRule> ofTenant = foremost(rules.listOn(kind, day), MilestoneRule::skillUri, skillUri);
        if (!ofTenant.isEmpty()) {
            return ofTenant.stream()
                    .map(rule ->
                            new UsualStep(rule.id().toString(), rule.id(), rule.title(), rule.weeks(), rule.actor()))
                    .toList();
        }
        List<StarterRules.Rule> ofKind =
                starters.stream().filter(rule -> rule.gapKind() == kind).toList();
        return foremost(ofKind, StarterRules.Rule::skillUri, skillUri).stream()
                .map(rule -> new UsualStep(
                        rule.code(), null, rule.title(), rule.weeks(), rule.actor() == null ? closedBy : rule.actor()))
                .toList();
    }

    private static <T> List<T> foremost(
            List<T> ofKind, Function<T, @Nullable String> skill, @Nullable String skillUri) {
        List<T> special = ofKind.stream()
                .filter(rule -> skill.apply(rule) != null && Objects.equals(skill.apply(rule), skillUri))
                .toList();
        return special.isEmpty()
                ? ofKind.stream().filter(rule -> skill.apply(rule) == null).toList()
                : special;
    }
}
