package nl.doorstroom.matching.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.outbox.EventStamp;

/** A vacancy is open, in these words; also after a change of the words. */
public record VacancyPublished(
        EventStamp stamp,
        UUID employerId,
        int positions,
        String contractKind,
        BigDecimal hoursMin,
        BigDecimal hoursMax,
        LocalDate publishedOn,
        @Nullable LocalDate closingDate) {

    public UUID vacancyId() {
        return stamp.aggregateId();
    }
}
