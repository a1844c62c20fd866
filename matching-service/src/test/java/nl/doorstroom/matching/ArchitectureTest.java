package nl.doorstroom.matching;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import nl.doorstroom.platform.testing.DependencyRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class ArchitectureTest extends DependencyRules {

    ArchitectureTest() {
        super("nl.doorstroom.matching");
    }

    @Test
    void scoringKnowsNothingButItsInputs() {
        noClasses()
                .that()
                .resideInAPackage("nl.doorstroom.matching.scoring..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "nl.doorstroom.platform..",
                        "nl.doorstroom.matching.candidate..",
                        "nl.doorstroom.matching.vacancy..",
                        "java.sql..",
                        "jakarta.persistence..")
                .because("what the scoring cannot reach cannot have an influence on a person's chances")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("nl.doorstroom.matching"));
    }
}
