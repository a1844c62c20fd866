package nl.doorstroom.matching.matchinground;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.PageQuery;
import nl.doorstroom.platform.problem.NotFound;

/** Matching rounds of the present tenant. */
@Singleton
public class MatchingRoundRepository implements PanacheRepositoryBase<MatchingRound, UUID> {

    /** @throws NotFound when the tenant has no such round */
    public MatchingRound get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("Matching round", id));
    }

    /** At most {@code limit} rounds in their order, after one that was seen. */
    public List<MatchingRound> list(@Nullable UUID after, int limit) {
        return new PageQuery().list(this, after, limit);
    }
}
