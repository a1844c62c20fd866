package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.work.Job;

/**
 * Whether a job is an occasion to end a benefit. A plain function of what is known of both.
 *
 * @param workFrom first day with enough hours; null when it is none
 * @param cause why it is none; null when it is one
 */
record Occasion(@Nullable LocalDate workFrom, @Nullable LapseCause cause) {

    /**
     * Judges a job and a benefit of the same person.
     *
     * @param least hours a week
     * @param today a job that ended before it is no occasion any more
     */
    static Occasion of(Job job, Benefit benefit, BigDecimal least, LocalDate today) {
        if (job.isAnnulled()) {
            return none(LapseCause.PLACEMENT_ANNULLED);
        }
        if (!job.lastsUntil(today)) {
            return none(LapseCause.PLACEMENT_ENDED);
        }
        LocalDate from = job.enoughSince(least).orElse(null);
        if (from == null) {
            return none(LapseCause.HOURS_TOO_FEW);
        }
        if (!benefit.running()) {
            return none(LapseCause.BENEFIT_ENDED);
        }
        if (!benefit.startDate().isBefore(from)
                || (benefit.lastReduction() != null && !benefit.lastReduction().isBefore(from))) {
            return none(LapseCause.BENEFIT_REDUCED);
        }
        return new Occasion(from, null);
    }

    static Occasion none(LapseCause cause) {
        return new Occasion(null, cause);
    }

    /**
     * A benefit, as far as it matters here.
     *
     * @param running without a last day, and not annulled
     * @param lastReduction first day of its latest reduction
     */
    record Benefit(
            boolean running, LocalDate startDate, @Nullable LocalDate lastReduction) {}
}
