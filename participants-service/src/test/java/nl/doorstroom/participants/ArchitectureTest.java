package nl.doorstroom.participants;

import nl.doorstroom.platform.testing.DependencyRules;

class ArchitectureTest extends DependencyRules {

    ArchitectureTest() {
        super("nl.doorstroom.participants");
    }
}
