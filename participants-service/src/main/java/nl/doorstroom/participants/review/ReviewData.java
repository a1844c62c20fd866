package nl.doorstroom.participants.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.personaldata.PersonalData;

/** What a person is shown of when the next talk was due, and why it was put off. */
@Singleton
class ReviewData implements PersonalData {

    private final ReviewRepository reviews;
    private final ReviewAgenda agenda;

    ReviewData(ReviewRepository reviews, ReviewAgenda agenda) {
        this.reviews = reviews;
        this.agenda = agenda;
    }

    @Override
    public String section() {
        return "reviews";
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.of(Review.class, ReviewExemption.class);
    }

    @Override
    public List<?> of(UUID person) {
        return reviews.listByParticipant(person).stream()
                .map(review -> new Shown(
                        review.originalDueOn(),
                        review.dueOn(),
                        review.doneOn(),
                        review.exemptions().stream()
                                .map(exemption -> new Exemption(
                                        exemption.reason(),
                                        exemption.until(),
                                        agenda.text(review, exemption).orElse(null)))
                                .toList()))
                .toList();
    }

    record Shown(
            LocalDate originalDueOn,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            List<Exemption> exemptions) {}

    record Exemption(
            String reason, LocalDate until, @Nullable String text) {}
}
