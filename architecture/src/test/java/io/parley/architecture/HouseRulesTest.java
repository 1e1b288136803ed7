package io.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds in the house, and each is seen to fail where a violation is planted. */
class HouseRulesTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.parley");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    private record Rule(String name, Function<HouseRules, ArchRule> rule) {}

    private static final List<Rule> RULES = List.of(
            new Rule("the core uses java.base only", HouseRules::coreUsesJavaBaseOnly),
            new Rule("concepts know no ports and no services", HouseRules::conceptsKnowNoPortsAndNoServices),
            new Rule("ports know no services", HouseRules::portsKnowNoServices),
            new Rule("concepts form no cycle", HouseRules::conceptsFormNoCycle),
            new Rule("services ask the access policy", HouseRules::servicesAskTheAccessPolicy),
            new Rule("the core reads no clock, no chance, no world", HouseRules::coreReadsNoClockNoChanceNoWorld),
            new Rule("HTTP knows no other adapter", rules -> rules.adaptersKnowNoOtherAdapter("http")),
            new Rule("nothing knows the app", HouseRules::nothingKnowsTheApp),
            new Rule("only PostgreSQL's adapter speaks SQL", HouseRules::onlyPostgresSpeaksSql),
            new Rule("only the web adapters know Javalin", HouseRules::onlyTheWebAdaptersKnowJavalin),
            new Rule("channel adapters only translate", HouseRules::channelAdaptersOnlyTranslate));

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> rule.rule().apply(new HouseRules("io.parley")).check(HOUSE)));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolationIsFound() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThatThrownBy(() -> rule.rule()
                                        .apply(new HouseRules("planted"))
                                        .check(PLANTED))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("was violated")));
    }

    @TestFactory
    Stream<DynamicTest> noAdapterKnowsAnother() {
        return Stream.of("postgres", "http", "websocket", "meta", "whatsapp", "custom", "files", "s3", "oidc")
                .map(adapter -> DynamicTest.dynamicTest(
                        adapter,
                        () -> new HouseRules("io.parley")
                                .adaptersKnowNoOtherAdapter(adapter)
                                .check(HOUSE)));
    }

    /** A rule about a package that does not exist holds, and says nothing. */
    @Test
    void everyPackageThatARuleNamesExists() {
        assertThat(List.of(
                        "messaging.store",
                        "messaging.port",
                        "messaging.service",
                        "messaging.memory",
                        "postgres",
                        "http",
                        "websocket",
                        "meta",
                        "whatsapp",
                        "custom",
                        "files",
                        "s3",
                        "oidc",
                        "app",
                        "wire"))
                .allSatisfy(name -> assertThat(HOUSE.containPackage("io.parley." + name))
                        .as(name)
                        .isTrue());
    }
}
