package nl.doorstroom.trajectories.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

class SkillLevelTest {

    @ParameterizedTest
    @EnumSource(SkillLevel.class)
    void isACodeOfTheListOfParticipants(SkillLevel level) throws IOException {
        String list =
                Files.readString(Path.of("..", "participants-service", "contracts", "code-lists", "skill-levels.yaml"));

        assertTrue(list.contains("{code: " + level + ","));
    }
}
