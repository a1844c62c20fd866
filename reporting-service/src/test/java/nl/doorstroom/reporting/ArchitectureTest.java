package nl.doorstroom.reporting;

import nl.doorstroom.platform.testing.DependencyRules;

class ArchitectureTest extends DependencyRules {

    ArchitectureTest() {
        super("nl.doorstroom.reporting");
    }
}
