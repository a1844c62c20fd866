package nl.doorstroom.matching.matchrun;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.mirror.MirrorSource;
import nl.doorstroom.matching.mirror.Shared;
import nl.doorstroom.matching.scoring.SkillWeight;
import nl.doorstroom.matching.scoring.Work;
import nl.doorstroom.matching.vacancy.OpenVacancies;
import nl.doorstroom.matching.vacancy.OpenVacancy;

/** The places that are open. */
@Singleton
class PlaceRows implements MirrorSource<Place> {

    private final OpenVacancies vacancies;

    PlaceRows(OpenVacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("vacancy", "id"));
    }

    @Override
    public Map<UUID, UUID> groups() {
        return Map.of();
    }

    @Override
    public Map<UUID, Place> read(@Nullable Collection<UUID> ids, Shared shared) {
        Map<UUID, Place> places = new HashMap<>();
        vacancies.read(ids, vacancy -> places.put(vacancy.id(), place(vacancy, shared)));
        return places;
    }

    private static Place place(OpenVacancy vacancy, Shared shared) {
        Work work = Matcher.work(vacancy);
        TreeMap<String, SkillWeight> skills = new TreeMap<>();
        work.skills().forEach((uri, weight) -> skills.put(shared.of(uri), weight));
        return new Place(
                shared.of(vacancy.employerId()),
                shared.orNull(vacancy.closingDate()),
                Input.of(new Work(
                        work.vacancyId(),
                        shared.of(work.hoursMin()),
                        shared.of(work.hoursMax()),
                        shared.orNull(work.pc4()),
                        shared.of(work.shifts()),
                        shared.of(work.licences()),
                        shared.of(work.transport()),
                        shared.of(work.languages()),
                        shared.orNull(work.occupation()),
                        shared.orNull(work.startDate()),
                        skills)));
    }
}
