package nl.doorstroom.participants.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import nl.doorstroom.platform.codelist.CodeLists;

/** How long the present tenant keeps what. */
@Singleton
public class RetentionTerms {

    private final RetentionTermRepository terms;
    private final CodeLists codes;
    private final Clock clock;

    RetentionTerms(RetentionTermRepository terms, CodeLists codes, Clock clock) {
        this.terms = terms;
        this.codes = codes;
        this.clock = clock;
    }

    public List<RetentionTerm> list() {
        return terms.listByCategory();
    }

    /** @throws CategoryIsUnknown when the tenant has set no term for a category of that name */
    public RetentionTerm get(String category) {
        return terms.findByCategory(category).orElseThrow(CategoryIsUnknown::new);
    }

    /**
     * The term of a category, when the tenant has set one.
     *
     * @throws CategoryIsUnknown when no category of that name holds on a day
     */
    public Optional<RetentionTerm> find(String category, LocalDate day) {
        if (codes.find("retention-categories").orElseThrow().on(day).codes().stream()
                .noneMatch(entry -> entry.code().equals(category))) {
            throw new CategoryIsUnknown();
        }
        return terms.findByCategory(category);
    }

    public RetentionTerm create(String category, int months) {
        RetentionTerm term = new RetentionTerm(category, months, clock);
        terms.persist(term);
        return term;
    }

    public void change(RetentionTerm term, int months) {
        term.change(months, clock);
        terms.flush();
    }
}
