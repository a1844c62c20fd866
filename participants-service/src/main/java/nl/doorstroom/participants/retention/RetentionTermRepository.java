package nl.doorstroom.participants.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Terms of the present tenant. */
@Singleton
public class RetentionTermRepository implements PanacheRepositoryBase<RetentionTerm, UUID> {

    /** All terms by category; there are as many as categories at most. */
    public List<RetentionTerm> listByCategory() {
        return list("order by category");
    }

    public Optional<RetentionTerm> findByCategory(String category) {
        return find("category", category).firstResultOptional();
    }
}
