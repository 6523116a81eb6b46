package worksafe.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.quarkus.security.PermissionsAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.platform.http.Permissions;

/** The rules of CONTRIBUTING that a machine can check. A service checks itself with one line. */
public final class HouseRules {

    private static final String OPERATIONS = ".*(Operations|Consumer|Queries|Search)";

    /** The most Java files of a folder, its {@code package-info} with them: what one can look through. */
    private static final int MOST_FILES = 25;

    private static final Set<String> HTTP = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");

    private HouseRules() {}

    private static final String PLATFORM = "worksafe.platform";
    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    static {
        // No rule asks what classes of others are made of, and to read them takes most of the time.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    }

    /** The main classes of a context, read once. */
    public static JavaClasses classes(String root) {
        return imported(root).that(resideInAPackage(root + ".."));
    }

    /** With those of the platform, whose annotations and interfaces the rules look for. */
    private static JavaClasses imported(String root) {
        return IMPORTED.computeIfAbsent(
                root,
                known -> new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(known, PLATFORM));
    }

    /** Checks all main classes of a context, for example {@code worksafe.hazards}. */
    public static void check(String root) {
        var classes = classes(root);
        var broken = new ArrayList<String>();
        for (var rule : rules(root)) {
            broken.addAll(violations(rule, classes));
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    /** Checks that the table of permissions names every action that a context's operations ask for, and no other. */
    public static void checkPermissions(String root) {
        var asked = imported(root).stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PermissionsAllowed.class))
                .flatMap(method -> Stream.of(
                        method.getAnnotationOfType(PermissionsAllowed.class).value()))
                .collect(Collectors.toSet());
        var named = Permissions.load(Thread.currentThread().getContextClassLoader())
                .table()
                .keySet();
        assertThat(without(asked, named))
                .as("actions of @PermissionsAllowed for which permissions.csv has no line <action>,<roles>")
                .isEmpty();
        assertThat(without(named, asked))
                .as("lines of permissions.csv for which no operation asks")
                .isEmpty();
    }

    /** Checks that no folder of a context holds more files of main code than one can look through. */
    public static void checkFolders(String root) {
        var folders = classes(root).stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        TreeMap::new,
                        Collectors.mapping(HouseRules::file, Collectors.toCollection(TreeSet::new))));
        assertThat(folders)
                .as("folders of %s", root)
                .isNotEmpty()
                .allSatisfy((folder, files) -> assertThat(files)
                        .as(
                                "files of %s; find what reads better together, or the feature of its own that moves out",
                                folder)
                        .hasSizeLessThanOrEqualTo(MOST_FILES));
    }

    /** The name of the file in which a class stands: that of the class around it. */
    private static String file(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        var result = rule.allowEmptyShould(true).evaluate(classes);
        return result.hasViolation() ? List.of(result.getFailureReport().toString()) : List.of();
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles().because("a feature is a folder (rule 1)"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .should(mentionAnEntity())
                        .because("entities never cross HTTP (rule 5)"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .bePrivate()
                        .because("an entity keeps its state to itself (rule 3)"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .haveNameMatching("set[A-Z].*")
                        .because("a verb, not a setter (rule 3)"),
                methods()
                        .that(areHttp())
                        .should(saysWhoMay())
                        .because("an operation without a permission is open to everybody"),
                noMethods()
                        .that()
                        .areAnnotatedWith("jakarta.transaction.Transactional")
                        .should()
                        .beDeclaredInClassesThat(areNotTransactional())
                        .because("only operations, consumers and repositories open transactions"),
                noClasses()
                        .that(areNotTransactional())
                        .should()
                        .callMethod(
                                "worksafe.platform.messaging.Outbox",
                                "append",
                                "worksafe.platform.messaging.DomainEvent")
                        .because("an announcement belongs to the transaction of its change (rule 4)"),
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(java.time.OffsetDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(java.util.UUID.class, "randomUUID")
                        .because("time and identity are arguments (rule 8)"),
                noFields().should().beAnnotatedWith("jakarta.inject.Inject").because("constructor injection only"),
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Dto")
                        .orShould()
                        .haveSimpleNameEndingWith("Service")
                        .because("a name says what a thing is"),
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Consumer")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..")
                        .because("the domain cannot tell that Kafka is there"),
                noClasses()
                        .that()
                        .haveSimpleNameNotEndingWith("Search")
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("SearchView")
                        .because("the search view stands before the wall; only *Search may name it"),
                ArchRuleDefinition.classes()
                        .should(liveInNullMarkedPackages())
                        .because("every package has a @NullMarked package-info"));
    }

    private static DescribedPredicate<JavaMethod> areHttp() {
        return DescribedPredicate.describe(
                "answer HTTP",
                method -> method.getAnnotations().stream()
                        .anyMatch(a -> a.getRawType().getPackageName().equals("jakarta.ws.rs")
                                && HTTP.contains(a.getRawType().getSimpleName())));
    }

    private static ArchCondition<JavaMethod> saysWhoMay() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = method.isAnnotatedWith("io.quarkus.security.PermissionsAllowed")
                        || method.isAnnotatedWith("jakarta.annotation.security.PermitAll");
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " says nothing"));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionAnEntity() {
        return new ArchCondition<>("mention an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var entity = method.getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
                var isHttp = areHttp().test(method);
                events.add(new SimpleConditionEvent(method, entity && isHttp, method.getFullName()));
            }
        };
    }

    private static DescribedPredicate<JavaClass> areNotTransactional() {
        return DescribedPredicate.describe(
                "are neither operations, consumers nor repositories",
                type -> !type.getSimpleName().matches(OPERATIONS)
                        && type.getAllRawInterfaces().stream()
                                .noneMatch(i -> i.getSimpleName().startsWith("PanacheRepository")));
    }

    private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
