package nl.doorstroom.participants.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.intake.IntakeCompleted;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.crypto.PersonCipher;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Keeps one open review for each person who had an intake. */
@Singleton
public class ReviewAgenda {

    private final ReviewRepository reviews;
    private final ReviewSettings settings;
    private final PersonCipher cipher;
    private final CurrentTenant caller;
    private final Clock clock;

    ReviewAgenda(
            ReviewRepository reviews, ReviewSettings settings, PersonCipher cipher, CurrentTenant caller, Clock clock) {
        this.reviews = reviews;
        this.settings = settings;
        this.cipher = cipher;
        this.caller = caller;
        this.clock = clock;
    }

    /** An intake is the review of the one before, and is to be reviewed itself a term after the talk. */
    void follow(@Observes IntakeCompleted event) {
        UUID person = event.participantId();
        reviews.findOpen(person).ifPresent(open -> open.hold(event.intakeId(), event.heldOn(), clock));
        // One is open at a time, also for the moment between the two.
        reviews.flush();
        LocalDate dueOn = DutchCalendar.plusMonths(event.heldOn(), settings.termMonths());
        reviews.persistAndFlush(new Review(person, event.intakeId(), dueOn, clock));
    }

    /**
     * Puts a review off.
     *
     * @param reason code of list {@code review-exemption-reasons}
     * @param text the reason in words
     */
    public void excuse(Review review, String reason, LocalDate until, @Nullable String text) {
        byte[] ciphertext = text == null ? null : cipher.encrypt(review.participantId(), text);
        review.excuse(reason, until, ciphertext, caller.user(), clock);
        reviews.flush();
    }

    /** The reason of an exemption in words, unless there is none or the person's key has been destroyed. */
    public Optional<String> text(Review review, ReviewExemption exemption) {
        return Optional.ofNullable(exemption.textSealed())
                .flatMap(ciphertext -> cipher.decrypt(review.participantId(), ciphertext));
    }
}
