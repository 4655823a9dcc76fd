package ec.atalaya;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ec.atalaya");

    @Test
    void only_one_room_knows_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ec.atalaya.rules.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .because("rules are facts in and conclusions out; whoever runs them can be exchanged")
                .check(PRODUCT);
    }

    @Test
    void only_reading_rooms_know_file_formats() {
        noClasses()
                .that()
                .resideOutsideOfPackages("ec.atalaya.document..", "ec.atalaya.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv..", "org.dhatim..", "org.yaml..")
                .because("every value keeps its place, and one room sees to that")
                .check(PRODUCT);
    }

    @Test
    void only_one_room_knows_mail() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ec.atalaya.notification..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.springframework.mail..")
                .because("whoever has something to tell puts it into the outbox, in the transaction of what it tells")
                .check(PRODUCT);
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching("ec.atalaya.(**)")
                .should()
                .beFreeOfCycles()
                .because("a newcomer finds the way of the data by the packages alone")
                .check(PRODUCT);
    }

    @Test
    void time_comes_in_as_an_argument() {
        noClasses()
                .that()
                .resideInAnyPackage("..document..", "..plan..", "..measurement..", "..rules..", "..evaluation..")
                .and()
                .resideOutsideOfPackage("..evaluation.run..")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("an evaluation is a pure function: the same inputs give the same bytes")
                .check(PRODUCT);
    }

    @Test
    void names_are_those_of_the_field() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Dto")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .because("a type is a noun of the field")
                .check(PRODUCT);
    }

    @Test
    void optional_is_what_methods_return() {
        fields().should()
                .notHaveRawType(Optional.class)
                .because("a field that may be missing is marked as nullable")
                .check(PRODUCT);
    }

    @Test
    void facts_are_public_records() {
        classes()
                .that(resideInAPackage("ec.atalaya.rules.fact").or(resideInAPackage("ec.atalaya.rules.table")))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotEnums()
                .and()
                .areNotInterfaces()
                .and(com.tngtech.archunit.base.DescribedPredicate.not(simpleNameEndingWith("package-info")))
                .should()
                .bePublic()
                .andShould()
                .beRecords()
                .because("rules read them, and nobody may change them while rules run")
                .check(PRODUCT);
    }
}
