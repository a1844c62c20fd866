package nl.doorstroom.trajectories.milestonerule;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.Aggregate;

/** By which milestone a kind of gap is closed, as a tenant does it. What was proposed by it stays when it changes. */
@Entity
public class MilestoneRule extends Aggregate {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private GapKind gapKind;

    @Column(updatable = false)
    private @Nullable String skillUri;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private int weeks;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Actor actor;

    @Column(nullable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway")
    protected MilestoneRule() {}

    /**
     * @param skillUri the one skill that it is about; null: every gap of the kind
     * @throws SkillIsOfAnotherGap when a gap of this kind is about no skill
     */
    @SuppressWarnings("NullAway")
    public MilestoneRule(GapKind gapKind, @Nullable String skillUri, Terms terms, Clock clock) {
        super(clock);
        if (skillUri != null && gapKind != GapKind.SKILL) {
            throw new SkillIsOfAnotherGap(gapKind);
        }
        this.gapKind = gapKind;
        this.skillUri = skillUri;
        take(terms);
    }

    /** Says anew what it proposes, and when. Another gap is another rule. */
    public void change(Terms terms, Clock clock) {
        take(terms);
        stamp(clock);
    }

    private void take(Terms terms) {
        LocalDate last = terms.lastDay();
        if (last != null && last.isBefore(terms.validFrom())) {
            throw new MilestoneRuleEndsBeforeItBegins(terms.validFrom(), last);
        }
        title = terms.title();
        weeks = terms.weeks();
        actor = terms.actor();
        validFrom = terms.validFrom();
        lastDay = last;
    }

    public GapKind gapKind() {
        return gapKind;
    }

    /** The one skill that it is about; null: every gap of the kind. */
    public @Nullable String skillUri() {
        return skillUri;
    }

    public String title() {
        return title;
    }

    /** How long it usually takes. */
    public int weeks() {
        return weeks;
    }

    public Actor actor() {
        return actor;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day on which something is proposed by it; null: no end is known. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /**
     * What a rule proposes, and when.
     *
     * @param weeks how long it usually takes
     * @param lastDay last day on which something is proposed by it; null: no end is known
     */
    public record Terms(
            String title,
            int weeks,
            Actor actor,
            LocalDate validFrom,
            @Nullable LocalDate lastDay) {}
}
