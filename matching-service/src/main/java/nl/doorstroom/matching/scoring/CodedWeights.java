package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A weight set in whole numbers: points in hundredths, parts in millionths. */
final class CodedWeights {

    private static final int MILLION = 1_000_000;
    private static final int DECIMALS = 6;

    final int threshold;

    private final int[] weights = new int[Criterion.values().length];
    private final int[] levels = new int[SkillLevel.values().length];
    private final int skillFits;
    private final int lostAtFarEnd;

    CodedWeights(Weights set) {
        threshold = set.threshold().movePointRight(Weights.SCALE).intValueExact();
        for (Criterion criterion : Criterion.values()) {
            weights[criterion.ordinal()] =
                    set.of(criterion).movePointRight(Weights.SCALE).intValueExact();
        }
        for (SkillLevel level : SkillLevel.values()) {
            levels[level.ordinal()] = millionths(set.ofLevel(level));
        }
        skillFits = millionths(set.skillFits());
        lostAtFarEnd = MILLION - millionths(set.farEnd());
    }

    int of(Criterion criterion) {
        return weights[criterion.ordinal()];
    }

    int ofLevel(SkillLevel level) {
        return levels[level.ordinal()];
    }

    boolean fits(SkillLevel level) {
        return levels[level.ordinal()] >= skillFits;
    }

    /** The part of the points of distance that is left at so many kilometres. */
    int atDistance(int km, int limit) {
        return MILLION - rounded((long) lostAtFarEnd * km, limit);
    }

    /** A part in millionths of an amount, rounded half up. */
    static int part(int amount, int millionths) {
        return rounded((long) amount * millionths, MILLION);
    }

    /** Rounded half up; nothing here is negative. */
    static int rounded(long amount, int by) {
        return (int) ((2 * amount + by) / (2L * by));
    }

    private static int millionths(BigDecimal part) {
        return part.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .movePointRight(DECIMALS)
                .intValueExact();
    }
}
