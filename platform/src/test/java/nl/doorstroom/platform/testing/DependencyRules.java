package nl.doorstroom.platform.testing;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import nl.doorstroom.platform.http.Idempotent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What may know what inside a service. A service's test extends this and names its package; its classes are read once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DependencyRules {

    private final String service;
    private final JavaClasses classes;

    /** @param service root package, {@code nl.doorstroom.participants} */
    protected DependencyRules(String service) {
        this.service = service;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(service);
    }

    @Test
    void featuresKnowNothingOfTheirEdges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(service + "..web..", service + "..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(service + "..web..", service + "..messaging..")
                .because("dependencies point inward: a rule must hold whoever calls it")
                .check(classes);
    }

    @Test
    void featuresAreTakenFromNoHttpOrKafkaLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages(service + "..web..", service + "..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..")
                .because("an aggregate can then be tested without a server")
                .check(classes);
    }

    @Test
    void edgesDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(service + "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(service + "..messaging..")
                .because("what is asked for and what is told change for different reasons")
                .check(classes);
    }

    @Test
    void servicesShareNoDomainCode() {
        noClasses()
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "belong to another service",
                        type -> type.getPackageName().startsWith("nl.doorstroom.")
                                && !type.getPackageName().startsWith(service)
                                && !type.getPackageName().startsWith("nl.doorstroom.platform")))
                .because("a service must be released without asking another; contracts are shared as text")
                .check(classes);
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other are one feature")
                .check(classes);
    }

    @Test
    void everyEndpointHasAPermission() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(PermissionsAllowed.class)
                .because("authorization is by annotation alone")
                .check(classes);
    }

    @Test
    void everyPostThatCreatesIsIdempotent() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .haveRawReturnType(RestResponse.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .because("a client that lost the answer must be able to ask again")
                .check(classes);
    }

    @Test
    void whatIsIdempotentGivesAnAnswerThatCanBeKept() {
        methods()
                .that()
                .areAnnotatedWith(Idempotent.class)
                .should()
                .haveRawReturnType(RestResponse.class)
                .because("the status and the headers of the answer are kept with its body")
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("a constructor shows what a class needs")
                .check(classes);
    }

    @Test
    void theClockIsInjected() {
        CalendarRules.theClockIsInjected().check(classes);
    }

    @Test
    void monthsAndWorkingDaysAreTheCalendars() {
        CalendarRules.monthsAndWorkingDaysAreTheCalendars().check(classes);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                // An account manager is somebody, by a term of the field.
                .haveNameNotMatching(".*(Util|Utils|Helper|(?<!Account)Manager|Impl|Dto|DTO|DAO|Constants)$")
                .because("such a name would fit any class")
                .check(classes);
    }

    @Test
    void readingChangesNothing() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .should()
                .notBeAnnotatedWith(Idempotent.class)
                .because("a GET is safe by itself")
                .check(classes);
    }
}
