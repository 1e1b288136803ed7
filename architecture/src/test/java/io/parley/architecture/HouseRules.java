package io.parley.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of the house (docs/architecture.md), as functions of a base package so that a test can plant violations. */
record HouseRules(String base) {
    private static final List<String> ADAPTERS = List.of(
            "postgres", "redis", "http", "websocket", "meta", "whatsapp", "custom", "email", "files", "s3", "oidc");

    ArchRule coreUsesJavaBaseOnly() {
        return classes()
                .that()
                .resideInAPackage(base + ".messaging..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage(base + ".messaging..").or(JAVA_BASE))
                .because("whoever embeds the core gets no dependency with it");
    }

    ArchRule conceptsKnowNoPortsAndNoServices() {
        return noClasses()
                .that(new Concepts())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        base + ".messaging.store..",
                        base + ".messaging.port..",
                        base + ".messaging.service..",
                        base + ".messaging.memory.."))
                .because("rules are pure: the same input gives the same decision");
    }

    ArchRule portsKnowNoServices() {
        return noClasses()
                .that()
                .resideInAnyPackage(base + ".messaging.store..", base + ".messaging.port..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(base + ".messaging.service..", base + ".messaging.memory..")
                .because("a host implements ports without knowing who calls them");
    }

    ArchRule conceptsFormNoCycle() {
        return slices().matching(base + ".messaging.(*)..").should().beFreeOfCycles();
    }

    ArchRule coreReadsNoClockNoChanceNoWorld() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".messaging..")
                .should(new UseAmbientState())
                .because("time, chance and the world come in through ports, so that a simulation can hold them");
    }

    ArchRule adaptersKnowNoOtherAdapter(String adapter) {
        var others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .filter(other -> !(adapter.equals("whatsapp") && other.equals("meta")))
                .map(other -> base + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(base + "." + adapter + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAPackage(base + ".app..")))
                .because("an adapter can be taken out without another one noticing");
    }

    ArchRule nothingKnowsTheApp() {
        return noClasses()
                .that(resideInAPackage(base + "..").and(not(resideInAPackage(base + ".app.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + ".app..");
    }

    ArchRule onlyPostgresSpeaksSql() {
        return noClasses()
                .that(resideInAPackage(base + "..").and(not(resideInAnyPackage(base + ".postgres..", base + ".app.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.postgresql..", "com.zaxxer..");
    }

    ArchRule onlyTheWebAdaptersKnowJavalin() {
        return noClasses()
                .that(resideInAPackage(base + "..")
                        .and(not(resideInAnyPackage(base + ".http..", base + ".websocket..", base + ".app.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");
    }

    ArchRule channelAdaptersOnlyTranslate() {
        return noClasses()
                .that()
                .resideInAnyPackage(base + ".meta..", base + ".whatsapp..", base + ".custom..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                base + ".messaging.store..",
                                base + ".messaging.port..",
                                base + ".messaging.service..",
                                "java.net.http..",
                                "org.slf4j..")
                        .or(JavaClass.Predicates.assignableTo(Thread.class)))
                .because("the host retries, stores, logs and schedules once for all channels");
    }

    ArchRule servicesAskTheAccessPolicy() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".messaging.service..")
                .should()
                .callMethod(base + ".messaging.identity.Caller", "may", base + ".messaging.identity.Permission")
                .because("who may do what is answered in one place, AccessPolicy");
    }

    private static final DescribedPredicate<JavaClass> JAVA_BASE =
            new DescribedPredicate<>("are in the module java.base") {
                @Override
                public boolean test(JavaClass type) {
                    JavaClass element = type.getBaseComponentType();
                    return element.isPrimitive()
                            || ModuleLayer.boot()
                                    .findModule("java.base")
                                    .orElseThrow()
                                    .getPackages()
                                    .contains(element.getPackageName());
                }
            };

    private final class Concepts extends DescribedPredicate<JavaClass> {
        private Concepts() {
            super("are concepts");
        }

        @Override
        public boolean test(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith(base + ".messaging.")
                    && List.of("store", "port", "service", "memory").stream()
                            .noneMatch(ring -> name.startsWith(base + ".messaging." + ring));
        }
    }
}
