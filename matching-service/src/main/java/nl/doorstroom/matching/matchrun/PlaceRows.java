package nl.doorstroom.matching.matchrun;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.mirror.MirrorSource;
import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.scoring.Codes;

/** The places that are open. */
@Singleton
class PlaceRows implements MirrorSource<KeptPlace> {

    private final Places places;
    private final Codes codes;

    PlaceRows(Places places, Codes codes) {
        this.places = places;
        this.codes = codes;
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("vacancy", "id"), new Table("opening", "opening_id"));
    }

    @Override
    public Map<UUID, UUID> groups() {
        return Map.of();
    }

    @Override
    public void read(@Nullable Collection<UUID> ids, Shared shared, BiConsumer<UUID, KeptPlace> reader) {
        places.readOpen(ids, place -> reader.accept(place.id(), KeptPlace.of(place, codes, shared)));
    }
}
