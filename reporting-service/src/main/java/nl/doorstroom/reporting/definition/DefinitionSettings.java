package nl.doorstroom.reporting.definition;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which definition sets there are beside the one of the release. */
@ConfigMapping(prefix = "doorstroom.definitions")
interface DefinitionSettings {

    /** Files of sets that this installation adds. */
    Optional<List<String>> added();
}
