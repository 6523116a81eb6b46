package worksafe.acceptance.deployment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that the sources of the project's processes read. */
final class Sources {

    /** What a service says about itself or shares with the others by construction; nobody deploys it otherwise. */
    private static final Set<String> NOT_FOR_OPERATORS = Set.of(
            "worksafe.context",
            "worksafe.database",
            "worksafe.http.large-body-paths",
            "worksafe.relay.partitions",
            "worksafe.signing.accepted");

    private static final Pattern CONFIG_PROPERTY = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"(worksafe\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?\\s*\\)");
    private static final Pattern CONFIG_MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern INTERFACE = Pattern.compile("^( *)interface (\\w+) \\{$", Pattern.MULTILINE);
    private static final Pattern GETTER =
            Pattern.compile("^(?:@WithDefault\\(\"([^\"]*)\"\\)\\s+)?([\\w<>]+) (\\w+)\\(\\);$", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final Path project;

    Sources(Path project) {
        this.project = project;
    }

    /** The modules that become processes, by folder. */
    Set<String> processes() {
        try (var folders = Files.list(project)) {
            var found = new TreeSet<String>();
            folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .filter(folder -> read(folder.resolve("pom.xml")).contains("<artifactId>quarkus-maven-plugin</"))
                    .forEach(folder -> found.add(folder.getFileName().toString()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a process reads, by variable. */
    Map<String, Setting> settings(String process) {
        var properties = new TreeMap<String, String>();
        var folders = folders(process);
        // The service's own file wins, so it comes last.
        for (var folder : folders.reversed()) {
            for (var file : List.of("META-INF/microprofile-config.properties", "application.properties")) {
                var path = folder.resolve("src/main/resources").resolve(file);
                if (Files.exists(path)) {
                    properties.putAll(properties(path));
                }
            }
        }
        properties.keySet().removeIf(name -> name.startsWith("%"));
        var settings = new TreeMap<String, Setting>();
        properties.values().forEach(value -> expressions(value).forEach(s -> settings.putIfAbsent(s.variable(), s)));
        for (var folder : folders) {
            injected(folder).forEach((name, fallback) -> {
                var value = properties.getOrDefault(name, fallback);
                if (!NOT_FOR_OPERATORS.contains(name) && expressions(value).isEmpty()) {
                    var setting = Setting.ofProperty(name, shown(value));
                    settings.putIfAbsent(setting.variable(), setting);
                }
            });
        }
        return settings;
    }

    /** The module's folder and those of the project's modules that it depends on, also through others. */
    private List<Path> folders(String process) {
        var found = new LinkedHashSet<Path>();
        var ahead = new ArrayList<>(List.of(project.resolve(process)));
        while (!ahead.isEmpty()) {
            var folder = ahead.removeFirst();
            if (!found.add(folder)) {
                continue;
            }
            var dependencies = Pattern.compile(
                            "<groupId>worksafe</groupId>\\s*<artifactId>([\\w-]+)</artifactId>(?!\\s*<version>[^<]*</version>\\s*<relativePath>)(?!\\s*<scope>test)")
                    .matcher(read(folder.resolve("pom.xml")));
            while (dependencies.find()) {
                for (var place : List.of(project, project.resolve("platform"))) {
                    var candidate = place.resolve(dependencies.group(1));
                    if (Files.exists(candidate.resolve("pom.xml"))) {
                        ahead.add(candidate);
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }

    private static Map<String, String> properties(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            var map = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The expressions {@code ${NAME:default}} of a value; a default may hold further ones. */
    static Collection<Setting> expressions(String value) {
        var found = new ArrayList<Setting>();
        for (var start = value.indexOf("${"); start >= 0; start = value.indexOf("${", start + 2)) {
            var depth = 0;
            var end = start;
            do {
                if (value.startsWith("${", end)) {
                    depth++;
                } else if (value.charAt(end) == '}') {
                    depth--;
                }
                end++;
            } while (depth > 0 && end < value.length());
            var inner = value.substring(start + 2, end - 1);
            var colon = inner.indexOf(':');
            var name = colon < 0 ? inner : inner.substring(0, colon);
            if (VARIABLE.matcher(name).matches()) {
                found.add(new Setting(name, colon < 0 ? "" : shown(inner.substring(colon + 1))));
            }
        }
        return found;
    }

    private static String shown(String value) {
        return value.replace("${worksafe.database}", "<context>").replace("${worksafe.context}", "<context>");
    }

    /** The properties that classes of the module ask for, with the defaults that stand in the code. */
    private static Map<String, String> injected(Path folder) {
        var sources = folder.resolve("src/main/java");
        if (!Files.exists(sources)) {
            return Map.of();
        }
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var source = read(file);
                CONFIG_PROPERTY
                        .matcher(source)
                        .results()
                        .forEach(match -> found.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
                var mapping = CONFIG_MAPPING.matcher(source);
                if (mapping.find()) {
                    found.putAll(mapped(mapping.group(1), source));
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> mapped(String prefix, String source) {
        var bodies = new TreeMap<String, String>();
        var interfaces = INTERFACE.matcher(source);
        var outermost = "";
        while (interfaces.find()) {
            var indent = interfaces.group(1);
            var end = source.indexOf("\n" + indent + "}", interfaces.end());
            bodies.put(interfaces.group(2), own(source.substring(interfaces.end(), end), indent + "    "));
            if (indent.isEmpty()) {
                outermost = interfaces.group(2);
            }
        }
        var found = new TreeMap<String, String>();
        collect(prefix, outermost, bodies, found);
        return found;
    }

    /** What an interface declares itself, at its own depth. */
    private static String own(String body, String indent) {
        var lines = new StringBuilder();
        body.lines()
                .filter(line -> line.startsWith(indent) && !line.startsWith(indent + " "))
                .forEach(line -> lines.append(line.strip()).append('\n'));
        return lines.toString();
    }

    private static void collect(String prefix, String name, Map<String, String> bodies, Map<String, String> found) {
        GETTER.matcher(bodies.getOrDefault(name, "")).results().forEach(getter -> {
            var property = prefix + "." + kebab(getter.group(3));
            if (bodies.containsKey(getter.group(2))) {
                collect(property, getter.group(2), bodies, found);
            } else {
                found.put(property, getter.group(1) == null ? "" : getter.group(1));
            }
        });
    }

    private static String kebab(String camel) {
        return Pattern.compile("[A-Z]")
                .matcher(camel)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "-" + Character.toLowerCase(match.group().charAt(0))));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
