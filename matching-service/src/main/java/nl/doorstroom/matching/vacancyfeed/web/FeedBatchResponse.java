package nl.doorstroom.matching.vacancyfeed.web;

import java.util.List;
import java.util.UUID;

import nl.doorstroom.matching.vacancy.SourcedVacancies;
import nl.doorstroom.matching.vacancy.VacancySource;
import nl.doorstroom.matching.vacancy.VacancyState;

/** What became of each, in the order in which they were sent. */
record FeedBatchResponse(List<FeedResult> results) {

    static FeedBatchResponse from(List<SourcedVacancies.Taken> taken) {
        return new FeedBatchResponse(taken.stream()
                .map(one -> {
                    VacancySource source = one.vacancy().source();
                    return new FeedResult(
                            source == null ? "" : source.externalId(),
                            one.vacancy().id(),
                            one.vacancy().state(),
                            one.result());
                })
                .toList());
    }

    record FeedResult(String externalId, UUID id, VacancyState state, SourcedVacancies.Result result) {}
}
