package worksafe.acceptance.house;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class name means one thing in the whole suite, so that who knows a name in one module knows it in all. */
class ClassNamesTest {

    /** Names that two modules use, and why that is one meaning; each line must still be needed. */
    private static final Map<Pattern, String> TWINS = Map.of(
            Pattern.compile("Bundle|BundleForm|ListRoot|Stage|Suite"),
            "the verifier computes the same things a second time, by code of its own (ADR-0013)",
            Pattern.compile("Actor"),
            "who did something; dangers also keep for whom",
            Pattern.compile("Sort"),
            "a sort of a list, as it is served and as its test declares it",
            Pattern.compile("Certificate"),
            "a paper that says what a person may do: of an inspector, and of whoever works in a post");

    @Test
    void aNameOfTwoModulesMeansOneThing() {
        assertThat(twins().keySet())
                .as("names that classes of several modules share; rename one, or add a reason to the list: %s", twins())
                .allMatch(name -> TWINS.keySet().stream()
                        .anyMatch(pattern -> pattern.matcher(name).matches()));
    }

    @Test
    void everyExceptionIsStillNeeded() {
        var twins = twins().keySet();

        assertThat(TWINS.keySet())
                .as("exceptions that nothing needs any more")
                .allMatch(pattern ->
                        twins.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }

    private static Map<String, Set<String>> twins() {
        var modules = new TreeMap<String, Set<String>>();
        for (var module : Repository.modules()) {
            Repository.sources(module, "main").stream()
                    .map(Repository::typeOf)
                    .filter(name -> !name.equals("package-info"))
                    .collect(toCollection(TreeSet::new))
                    .forEach(name -> modules.computeIfAbsent(name, unused -> new TreeSet<>())
                            .add(module));
        }
        assertThat(modules).hasSizeGreaterThan(500);
        modules.values().removeIf(places -> places.size() < 2);
        return modules;
    }
}
