package nl.doorstroom.trajectories;

import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nl.doorstroom.trajectories");

    @Test
    void letsDependenciesPointInward() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..messaging..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "nl.doorstroom.trajectories..web..", "nl.doorstroom.trajectories..messaging.."))
                .because("a feature must not know how it is reached, or it could not be tested without it")
                .check(SERVICE);
    }

    @Test
    void keepsTheFeaturesInOneDirection() {
        slices().matching("nl.doorstroom.trajectories.(*)..")
                .should()
                .beFreeOfCycles()
                .because("two features that need each other are one")
                .check(SERVICE);
    }

    @Test
    void keepsHttpOutOfTheDomain() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .because("HTTP is one way to reach the domain; events are another")
                .check(SERVICE);
    }

    @Test
    void knowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "nl.doorstroom.participants..", "nl.doorstroom.matching..", "nl.doorstroom.reporting.."))
                .because("services share contracts as text and no classes")
                .check(SERVICE);
    }

    @Test
    void asksEveryEndpointForAPermission() {
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .because("an endpoint without a permission would be a mistake that nobody sees")
                .check(SERVICE);
    }
}
