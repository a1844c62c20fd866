package nl.doorstroom.participants.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import nl.doorstroom.platform.personaldata.PersonalData;

/**
 * What a person is shown of a part of the case file that has codes of both kinds: those that everybody may see who works with
 * the file, or the restricted ones.
 *
 * @param find the records of a person, oldest first
 */
public record CodedSection(String section, Set<Class<?>> entities, boolean restricted, Function<UUID, List<?>> find)
        implements PersonalData {

    @Override
    public Optional<String> permission() {
        return restricted ? Optional.of(RestrictedCodes.PERMISSION) : Optional.empty();
    }

    @Override
    public boolean showsSomeRows() {
        return true;
    }

    @Override
    public List<?> of(UUID person) {
        return find.apply(person);
    }
}
