package nl.doorstroom.participants.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.jobs.DueItems;
import nl.doorstroom.platform.jobs.Job;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/**
 * Each day forgets who was referred and not taken in, when the tenant's term for that is over (GDPR, article 5, paragraph 1 e).
 * Somebody who became a participant is erased as such.
 */
@Singleton
class ReferralExpiry implements Job {

    private final DataSource database;
    private final ReferralRepository referrals;
    private final PersonCipher cipher;
    private final ProcessingLog log;
    private final Clock clock;

    ReferralExpiry(
            DataSource database, ReferralRepository referrals, PersonCipher cipher, ProcessingLog log, Clock clock) {
        this.database = database;
        this.referrals = referrals;
        this.cipher = cipher;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "referral-expiry";
    }

    @Override
    public List<UUID> due(LocalDate day, UUID after, int limit) {
        return DueItems.list(
                database,
                "select id from referral_due where due_on <= ? and id > ? order by id limit ?",
                day,
                after,
                limit);
    }

    @Override
    public void handle(UUID item, LocalDate day) {
        referrals.findLocked(item).filter(Referral::isOfNobody).ifPresent(referral -> {
            // First, so that the audit log cannot keep what is taken away now.
            cipher.destroyKey(referral.id());
            referral.forget(day, clock);
            referrals.flush();
            log.record("forget-referral", referral.subject());
        });
    }
}
