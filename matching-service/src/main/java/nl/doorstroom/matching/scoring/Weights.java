package nl.doorstroom.matching.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.jspecify.annotations.Nullable;

/**
 * A published set of weights. It is data with a version: the same inputs and the same version give the same answer for
 * ever, so a set is never changed, only followed by another.
 *
 * @param threshold points from which a result can be a match
 * @param weights points of each criterion, 100 together
 * @param skillLevels part of a skill's points that a level earns
 * @param skillFits part from which a skill fits
 * @param farEnd part of the points of distance that is left at the far end of what the person wants to travel
 * @param offers which gaps an offer of the employer makes good, by the criterion that finds them
 * @param offerEarns part of the points that such a gap costs which comes back
 */
public record Weights(
        String version,
        BigDecimal threshold,
        Map<Criterion, BigDecimal> weights,
        Map<SkillLevel, BigDecimal> skillLevels,
        BigDecimal skillFits,
        BigDecimal farEnd,
        Map<EmployerOffer, Map<Criterion, Closing>> offers,
        BigDecimal offerEarns) {

    /** Points are told in hundredths. */
    static final int SCALE = 2;

    private static final BigDecimal ALL = new BigDecimal(100);
    private static final Set<Criterion> SKILLS =
            Set.of(Criterion.ESSENTIAL_SKILLS, Criterion.IMPORTANT_SKILLS, Criterion.SOMEWHAT_SKILLS);

    /** Beside skills; of the others an employer changes nothing. */
    private static final Set<Criterion> CLOSABLE =
            Set.of(Criterion.HOURS, Criterion.SHIFTS, Criterion.TRANSPORT, Criterion.LICENCES, Criterion.LANGUAGES);

    public Weights {
        // Sets from before offers counted do not name them.
        offers = offers == null ? Map.of() : offers;
        offerEarns = offerEarns == null ? BigDecimal.ZERO : offerEarns;
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ALL) != 0) {
            throw new IllegalArgumentException("The weights of [" + version + "] add up to [" + sum + "], not to 100");
        }
        for (Map<Criterion, Closing> closings : offers.values()) {
            for (Map.Entry<Criterion, Closing> closing : closings.entrySet()) {
                requireThatItCounts(version, closing.getKey(), closing.getValue());
                for (SkillLevel level : closing.getValue().levels()) {
                    requireThatLearningPays(
                            version, level, skillLevels.getOrDefault(level, BigDecimal.ZERO), skillFits, offerEarns);
                }
            }
        }
    }

    /** An offer that no comparison asks for would be a promise that nobody keeps. */
    private static void requireThatItCounts(String version, Criterion criterion, Closing closing) {
        boolean ofSkills = SKILLS.contains(criterion);
        if (!ofSkills && !CLOSABLE.contains(criterion)) {
            throw new IllegalArgumentException(
                    "Set [" + version + "]: no offer makes a gap of [" + criterion + "] good");
        }
        if (ofSkills == closing.levels().isEmpty()) {
            throw new IllegalArgumentException(
                    "Set [" + version + "]: levels are for skills, and for each of them; not so [" + criterion + "]");
        }
    }

    private static void requireThatLearningPays(
            String version, SkillLevel level, BigDecimal earned, BigDecimal fits, BigDecimal offerEarns) {
        BigDecimal withOffer = earned.add(BigDecimal.ONE.subtract(earned).multiply(offerEarns));
        if (earned.compareTo(fits) >= 0 || withOffer.compareTo(fits) >= 0) {
            throw new IllegalArgumentException(
                    "Set [" + version + "]: with an offer [" + level + "] earns as much as a level that fits");
        }
    }

    /** The set of a version, from {@code contracts/weights}. */
    public static Weights load(String version) {
        String file = "contracts/weights/" + version + ".yaml";
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("The weight set [" + file + "] is missing");
            }
            return JsonMapper.builder(new YAMLFactory()).build().readValue(text, Weights.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The weight set [" + file + "] cannot be read", unreadable);
        }
    }

    /**
     * The gaps that an offer makes good.
     *
     * @param levels of a skill; empty for what is no skill
     * @param upTo how much may be missing: hours a week, or levels of a language; null: however much
     * @param leaves how much has to be there; null: nothing has
     * @param atMost how many gaps that one criterion finds; null: any number
     */
    public record Closing(
            Set<SkillLevel> levels,
            @Nullable BigDecimal upTo,
            @Nullable BigDecimal leaves,
            @Nullable Integer atMost) {

        public Closing {
            levels = levels == null ? Set.of() : levels;
        }
    }

    BigDecimal of(Criterion criterion) {
        return weights.getOrDefault(criterion, BigDecimal.ZERO).setScale(SCALE, RoundingMode.UNNECESSARY);
    }

    BigDecimal ofLevel(SkillLevel level) {
        return skillLevels.getOrDefault(level, BigDecimal.ZERO);
    }
}
