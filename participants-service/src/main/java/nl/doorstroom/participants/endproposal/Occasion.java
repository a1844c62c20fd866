package nl.doorstroom.participants.endproposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.work.Job;

/**
 * Whether a job is an occasion to end a benefit. A plain function of what is known of both.
 *
 * @param workFrom first day with enough hours; null when it is none
 * @param lastDay the benefit's last: the day before the work, or the last one on which it was lowered since; null when it is
 *     none
 * @param cause why it is none; null when it is one
 */
record Occasion(
        @Nullable LocalDate workFrom,
        @Nullable LocalDate lastDay,
        @Nullable LapseCause cause) {

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
        List<Reduction> since = benefit.reductions().stream()
                .filter(reduction -> !reduction.firstDay().isBefore(from))
                .toList();
        if (!benefit.startDate().isBefore(from) || since.stream().anyMatch(reduction -> reduction.lastsUntil(today))) {
            return none(LapseCause.BENEFIT_REDUCED);
        }
        return new Occasion(
                from,
                since.stream()
                        .map(Reduction::lastDay)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(from.minusDays(1)),
                null);
    }

    static Occasion none(LapseCause cause) {
        return new Occasion(null, null, cause);
    }

    /**
     * A benefit, as far as it matters here.
     *
     * @param running without a last day, and not annulled
     * @param reductions those that stand
     */
    record Benefit(boolean running, LocalDate startDate, List<Reduction> reductions) {}

    /**
     * When a benefit is lowered. After a reduction that began with the work or later the benefit is whole again, and nothing
     * thinks of the income beside it any more.
     *
     * @param lastDay null while none is known
     */
    record Reduction(LocalDate firstDay, @Nullable LocalDate lastDay) {

        /** Whether it had not ended before a day. */
        boolean lastsUntil(LocalDate day) {
            return lastDay == null || !lastDay.isBefore(day);
        }
    }
}
