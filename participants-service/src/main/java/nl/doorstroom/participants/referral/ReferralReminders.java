package nl.doorstroom.participants.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Each day counts the referrals whose term passed without an answer, each once, so that somebody is warned. */
@Singleton
class ReferralReminders implements Job {

    private final ReferralRepository referrals;
    private final ProcessingLog log;
    private final Counter overdue;
    private final Clock clock;

    ReferralReminders(ReferralRepository referrals, ProcessingLog log, MeterRegistry metrics, Clock clock) {
        this.referrals = referrals;
        this.log = log;
        // From the start, because a rate of what does not exist yet is no zero.
        this.overdue = metrics.counter("doorstroom.referrals.overdue");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "referral-reminders";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return referrals.listToRemind(day, after, limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        referrals
                .findLocked(item)
                .filter(referral -> referral.isOverdue(day) && referral.remindedOn() == null)
                .ifPresent(referral -> {
                    referral.remind(day, clock);
                    referrals.flush();
                    log.record("remind-of-referral", referral.subject());
                    overdue.increment();
                });
    }
}
