package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A weight set in whole numbers: points in hundredths, parts in millionths. */
final class CodedWeights {

    private static final int MILLION = 1_000_000;
    private static final int DECIMALS = 6;

    /** Lists of skills are short, and longer ones are divided each time. */
    private static final int LISTS_KEPT = 32;

    final int threshold;

    private final int[] weights = new int[Criterion.values().length];

    /** By criterion and by how many share its points; made when they are asked for. */
    private final int[][][] shares = new int[Criterion.values().length][LISTS_KEPT][];

    private final int[] levels = new int[SkillLevel.values().length];
    private final int skillFits;
    private final int lostAtFarEnd;
    private final int offerEarns;
    private final Map<EmployerOffer, Map<Criterion, Weights.Closing>> offers;

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
        offerEarns = millionths(set.offerEarns());
        offers = set.offers();
    }

    int of(Criterion criterion) {
        return weights[criterion.ordinal()];
    }

    /** The points of a criterion in so many shares, equal but for rounding, that add up to all of them. */
    int[] shares(Criterion criterion, int number) {
        if (number >= LISTS_KEPT) {
            return divided(of(criterion), number);
        }
        int[][] kept = shares[criterion.ordinal()];
        if (kept[number] == null) {
            kept[number] = divided(of(criterion), number);
        }
        return kept[number];
    }

    private static int[] divided(int points, int number) {
        int[] parts = new int[number];
        int given = 0;
        for (int i = 0; i < number; i++) {
            int until = rounded((long) points * (i + 1), number);
            parts[i] = until - given;
            given = until;
        }
        return parts;
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

    /** What comes back of the points that a gap costs which an offer makes good. */
    int backOf(int lost) {
        return part(lost, offerEarns);
    }

    /**
     * The first of an employer's offers that makes a gap good.
     *
     * @param made the offers
     * @param level of a skill, or null
     * @param missing how much is missing, in hundredths; 0 for what is not counted
     * @param left how much is there, in hundredths; 0 for what is not counted
     * @param before how many gaps of the criterion were made good before
     */
    @Nullable
    EmployerOffer closing(
            Criterion criterion, EmployerOffer[] made, @Nullable SkillLevel level, int missing, int left, int before) {
        for (EmployerOffer offer : made) {
            Weights.Closing closing = offers.getOrDefault(offer, Map.of()).get(criterion);
            if (closing != null
                    && (level == null || closing.levels().contains(level))
                    && (closing.atMost() == null || before < closing.atMost())
                    && (closing.leaves() == null
                            || closing.leaves().compareTo(BigDecimal.valueOf(left, Weights.SCALE)) <= 0)
                    && (closing.upTo() == null
                            || closing.upTo().compareTo(BigDecimal.valueOf(missing, Weights.SCALE)) >= 0)) {
                return offer;
            }
        }
        return null;
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
