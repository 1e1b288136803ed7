package io.parley.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Reaches for the clock, for chance, for the machine or for threads, instead of being lent them. */
final class UseAmbientState extends ArchCondition<JavaClass> {
    private static final Set<String> CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.InstantSource.system",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.util.random.RandomGenerator.getDefault");
    private static final Set<String> TYPES = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.util.Random",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom",
            "java.util.concurrent.Executors",
            "java.io.File",
            "java.io.PrintStream");
    /** Of these packages, but reaching for nothing. */
    private static final Set<String> VALUES = Set.of("java.net.URI");

    private static final Set<String> PACKAGES = Set.of("java.net", "java.nio.file", "java.nio.channels");

    UseAmbientState() {
        super("use ambient state");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            JavaClass owner = access.getTargetOwner();
            boolean ambient =
                    CALLS.contains(owner.getName() + "." + access.getTarget().getName())
                            || TYPES.contains(owner.getName())
                            || (PACKAGES.contains(owner.getPackageName()) && !VALUES.contains(owner.getName()));
            events.add(new SimpleConditionEvent(type, ambient, access.getDescription()));
        }
    }
}
